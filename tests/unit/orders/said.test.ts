import { describe, expect, it } from 'vitest'
import type { Addressed } from '@/features/orders/thread/rules'
import { saidByOthers } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

describe('what others have said, to Seko that meets a new version', () => {
  type Dated = Addressed & { id: string; party: Party | null; body: string; question: null; createdAt: Date }
  const sentAt = new Date('2021-06-17T10:00:00Z')
  const said = (id: string, party: Party | null, body: string, minute: number): Dated => ({
    id,
    party,
    body,
    question: null,
    createdAt: new Date(Number(sentAt) + minute * 60_000),
    audience: 'parties',
    addressee: null,
  })
  const asked = said('asked', 'seko', 'Vilken dag?', -9)
  const answer = said('answer', 'employer', 'Den 12 oktober.', -8)
  const fresh = [1, 2, 3].map(minute => said(`new ${minute}`, 'saco_s', 'Bra.', minute))
  const toStaff = { audience: 'staff', addressee: 'seko' } as const
  it.each<[string, Dated[], string[]]>([
    [
      'is what came since it was sent',
      [said('old', 'employer', 'Hej.', -9), ...fresh],
      ['new 1', 'new 2', 'new 3'],
    ],
    ['is the answer to its own question, whenever it came', [asked, answer], ['answer']],
    ['is not what was said before it asked', [answer, asked], []],
    ['is no answer to what asks nothing', [{ ...asked, body: 'Säg vilken dag.' }, answer], []],
    ["is not another's answer", [{ ...asked, party: 'saco_s' }, answer], []],
    ['is not what was said elsewhere', [asked, { ...answer, audience: 'unions' }], []],
    [
      "is the staff's answer to it alone",
      [
        { ...asked, ...toStaff },
        { ...answer, party: null, ...toStaff },
      ],
      ['answer'],
    ],
  ])('%s', (_case, messages, ids) => {
    expect(saidByOthers(messages, 'seko', sentAt).map(({ id }) => id)).toEqual(ids)
  })
})
