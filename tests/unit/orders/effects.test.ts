import { expect, it } from 'vitest'
import { isWrittenTogether } from '@/features/orders/drafting/effects'
import type { Party } from '@/lib/party'

const own = { kind: 'order.drafted', party: 'employer' } as const
const by = (kind: string, party: Party | null, fields = 'need') => [
  { ...own, facts: {} },
  { kind, party, facts: { revision: 2, party: party ?? 'seko', fields } },
]

it.each([
  ['the other side has changed the text', by('order.saved', 'seko'), true],
  ['the other side has saved it as it was', by('order.saved', 'seko', ''), false],
  ['the other side has commented', by('order.commented', 'saco_s'), false],
  ['the other side has asked', by('order.message_posted', 'seko'), false],
  ['it is shared alone', by('order.shared', 'employer'), false],
  ['its own side has written on', by('order.saved', 'employer'), false],
  ['the staff have written', by('order.message_posted', null), false],
  ['the other side was reminded', by('order.reminded', 'seko'), false],
])('a draft is written together when %s: %s', (_case, events, isTogether) => {
  expect(isWrittenTogether(events)).toBe(isTogether)
})
