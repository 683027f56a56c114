import { expect, it } from 'vitest'
import { untoldParties } from '@/features/orders/drafting/untold-parties'
import type { Party } from '@/lib/party'

const by = (kind: string, party: Party, facts: object = {}) => ({ kind, party, facts })
const saved = by('order.saved', 'employer')
const told = by('order.draft_changed', 'employer', { party: 'employer', to: 'ofr_s_p_o,saco_s' })

it.each<[string, ReturnType<typeof by>[], Party[]]>([
  ['nobody who has not met it', [saved], []],
  [
    'a union that wrote or was content there',
    [by('order.saved', 'saco_s'), by('order.draft_accepted', 'seko')],
    ['saco_s', 'seko'],
  ],
  ['each union that it is shared with', [by('order.shared', 'employer')], ['ofr_s_p_o', 'saco_s', 'seko']],
  ['nobody of the same side', [by('order.saved', 'employer')], []],
  ['nobody twice', [by('order.saved', 'saco_s'), told, saved, saved], []],
  [
    'the one that answered since, and no other',
    [by('order.saved', 'ofr_s_p_o'), by('order.saved', 'saco_s'), told, by('order.commented', 'saco_s')],
    ['saco_s'],
  ],
])('a change by the employer is told to %s', (_case, events, parties) => {
  expect(untoldParties(events, 'employer')).toEqual(parties)
})
