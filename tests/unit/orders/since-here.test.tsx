import { expect, it } from 'vitest'
import { DraftReaders } from '@/features/orders/drafting/components/draft-readers'
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
