import { expect, it } from 'vitest'
import { changedAfterOwn } from '@/features/orders/drafting/changed-after'
import type { Party } from '@/lib/party'

const saved = (party: Party, fields: string, revision = 2) => ({
  kind: 'order.saved',
  party,
  facts: { party, fields, revision },
})
const accepted = { kind: 'order.draft_accepted', party: 'ofr_s_p_o' as const, facts: {} }
const commented = { kind: 'order.commented', party: 'ofr_s_p_o' as const, facts: {} }
const shared = { kind: 'order.shared', party: 'employer' as const, facts: {} }
const sent = { kind: 'order.sent', facts: {} }
const first = { number: 1, sentByParty: 'employer' as const }

it.each([
  [
    'what another changed after it',
    [saved('ofr_s_p_o', 'planAfter'), saved('employer', 'planAfter,unit'), sent],
    ['planAfter', 'unit'],
  ],
  [
    'nothing that it is content with',
    [saved('ofr_s_p_o', 'goal'), saved('employer', 'goal'), accepted, sent],
    [],
  ],
  ['what was changed since it was content', [accepted, saved('employer', 'goal'), sent], ['goal']],
  [
    'what came before its comment, which is no reading',
    [saved('ofr_s_p_o', 'unit'), saved('employer', 'goal'), saved('ofr_s_p_o', ''), commented, sent],
    ['goal'],
  ],
  ['nothing that it wrote last', [saved('employer', 'planAfter'), saved('ofr_s_p_o', 'planAfter'), sent], []],
  [
    'what was changed since it was shared, where it did not write',
    [saved('employer', 'unit'), shared, saved('employer', 'goal'), sent],
    ['goal'],
  ],
  ['nothing where it did not write', [saved('seko', 'goal'), saved('employer', 'goal'), sent], []],
  [
    'nothing of the draft of a later version',
    [saved('ofr_s_p_o', 'goal'), sent, saved('employer', 'goal'), sent],
    [],
  ],
])('a party that wrote in the draft is told of %s', (_case, events, fields) => {
  const changed = changedAfterOwn(events, first, 'ofr_s_p_o')
  expect(changed).toEqual(fields.length > 0 ? [{ party: 'employer', fields }] : [])
})

it('the draft of a second version begins when the first was sent, and its sender has read it', () => {
  const events = [saved('employer', 'goal'), sent, saved('seko', 'need'), saved('employer', 'unit'), sent]
  const second = { number: 2, sentByParty: 'employer' as const }
  expect(changedAfterOwn(events, second, 'seko')).toEqual([{ party: 'employer', fields: ['unit'] }])
  expect(changedAfterOwn(events, { ...second, sentByParty: 'seko' }, 'seko')).toEqual([])
})
