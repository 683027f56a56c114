import { expect, it } from 'vitest'
import { DraftReaders } from '@/features/orders/drafting/components/draft-readers'
import { sinceHere } from '@/features/orders/lists/since-here'
import type { Party } from '@/lib/party'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'

it('new comments lead to the first of them, and a change of the text stands elsewhere on the page', () => {
  const comments = { count: 2, fresh: 2, from: ['employer' as const], about: 'comment' as const }
  const changed = [{ party: 'employer' as const, fields: ['goal' as const] }]
  const since = { changed, comments, answers: [], first: 'm' }
  const order = { status: 'draft' as const, sharedAt: new Date(0), startedByParty: null, lines: [] }
  const told = (of: typeof since | { comments: null }) =>
    drawn(<DraftReaders order={order} since={{ ...since, ...of }} isToldNow={false} />)
  expect(told(since)).toMatch(/href="#nytt"[^>]*>2 nya kommentarer från arbetsgivaren\./)
  expect(told(since)).not.toContain('ändrade')
  expect(told({ comments: null })).toContain('Båda sidor kan läsa och skriva i utkastet.')
})

it('new words stay so for the visit, and until the party has answered them', () => {
  const now = new Date('2021-06-17T10:00:00Z')
  const ago = (minutes: number) => new Date(Number(now) - minutes * 60_000)
  const comment = (id: string, party: Party, minutes: number) => ({
    ...{ id, party, author: null, audience: 'parties' as const, addressee: null, question: 'goal' as const },
    ...{ body: 'Ja.', createdAt: ago(minutes) },
  })
  const shared = { status: 'draft' as const, sharedAt: ago(99), startedByParty: 'employer' as const }
  const order = { ...shared, validAt: null, events: [], versionNumber: 0 }
  const asked = comment('m', 'employer', 90)
  const firstNew = (readAt: Date | null, more: (typeof asked)[] = []) => {
    const told = [{ subjectId: 'm', readAt }]
    return sinceHere(aSigner('seko', now), order, { messages: [asked, ...more], told })?.first
  }
  expect([firstNew(null), firstNew(ago(5))]).toEqual(['m', 'm'])
  expect(firstNew(ago(31))).toBeUndefined()
  expect(firstNew(ago(5), [comment('n', 'seko', 4)])).toBeUndefined()
})
