import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { waitingForStaff } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

describe('the party that the staff owe an answer', () => {
  const said = (party: Party | null, addressee: Party | null, audience: 'staff' | 'parties' = 'staff') =>
    ({ id: randomUUID(), party, addressee, audience, question: null, body: 'Hej' }) as const
  it.each<[string, ReturnType<typeof said>[], Party | undefined]>([
    ['wrote last', [said('seko', 'seko')], 'seko'],
    ['is the last of several', [said('seko', 'seko'), said('employer', 'employer')], 'employer'],
    ['is none once it has an answer', [said('seko', 'seko'), said(null, 'seko')], undefined],
    ['waits though another has an answer', [said('seko', 'seko'), said(null, 'employer')], 'seko'],
    ['waits though the staff wrote among themselves', [said('seko', 'seko'), said(null, null)], 'seko'],
    ['is none that wrote to all', [said('seko', null, 'parties')], undefined],
  ])('%s', (_case, messages, party) => expect(waitingForStaff(messages)).toBe(party))
})
