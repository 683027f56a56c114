import { describe, expect, it } from 'vitest'
import type { Addressed } from '@/features/orders/thread/rules'
import { saidByOthers } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

describe('what others have said, to Seko that meets a new version', () => {
  type Dated = Addressed & {
    id: string
    party: Party | null
    body: string
    question: null
    createdAt: Date
    readAt: Date | null
  }
  const sentAt = new Date('2021-06-17T10:00:00Z')
  const at = (minute: number) => new Date(Number(sentAt) + minute * 60_000)
  const said = (id: string, party: Party | null, body: string, minute: number): Dated => ({
    id,
    party,
    body,
    question: null,
    createdAt: at(minute),
    readAt: at(minute),
    audience: 'parties',
    addressee: null,
  })
  const asked = said('asked', 'seko', 'Vilken dag?', -9)
  const answer = said('answer', 'employer', 'Den 12 oktober.', -8)
  const fresh = [1, 2, 3].map(minute => said(`new ${minute}`, 'saco_s', 'Bra.', minute))
  const unread = { readAt: null }
  const asksAll = said('asks all', 'saco_s', 'Räcker det?', -7)
  const answersAll = said('answers all', 'employer', 'Ja.', -6)
  const old = said('old', 'employer', 'Hej.', -9)
  const news = fresh.map(({ id }) => id)
  const toStaff = { audience: 'staff', addressee: 'seko' } as const
  it.each<[string, Dated[], string[]]>([
    ['is what came since it was sent', [old, ...fresh], news],
    [
      'is what it has not read yet, whatever version it came in',
      [{ ...old, ...unread }, ...fresh],
      ['old', ...news],
    ],
    ['is what it read on this version', [{ ...old, readAt: at(1) }], ['old']],
    ['is not what it read before', [{ ...old, readAt: at(-1) }], []],
    [
      'is a read question with its new answer',
      [asksAll, { ...answersAll, ...unread }],
      ['asks all', 'answers all'],
    ],
    [
      'is a new question with its read answer',
      [{ ...asksAll, ...unread }, answersAll],
      ['asks all', 'answers all'],
    ],
    ['is no question that was answered before', [asksAll, answersAll, ...fresh], news],
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
