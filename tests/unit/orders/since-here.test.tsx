import { expect, it } from 'vitest'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { contentNames } from '@/features/orders/content/content-fields'
import { emptyDraft } from '@/features/orders/content/order-content'
import { SinceHereNotice } from '@/features/orders/lists/components/since-here'
import { drawn } from '../../support/waiting-rows'

it('each change that is told leads to its place in the text, and the new comments to the first of them', () => {
  const name = { sv: 'Effektiva team', en: 'Effective teams' }
  const service = { slug: 'effektiva-team', name, inShort: name, provider: '' }
  const comments = { count: 2, fresh: 2, from: ['employer' as const], about: 'comment' as const }
  const since = {
    changed: [{ party: 'employer' as const, fields: [...contentNames] }],
    comments,
    answers: [],
    first: 'm',
  }
  const notice = drawn(<SinceHereNotice since={since} />)
  const text = { content: emptyDraft, service, organisation: 'Norrvik', attachments: [] }
  const document = drawn(<OrderDocument {...text} commentAt={field => `#${field}`} />)
  const places = [...notice.matchAll(/href="#([^"]+)"/g)].map(([, place]) => place)
  expect(places).toHaveLength(5)
  for (const place of places.slice(0, 4)) expect(document).toContain(`id="${place}"`)
  expect(notice).toMatch(/href="#svar-goal"[^>]*>.*?Arbetsgivaren.*? ändrade ”Målet”\./)
  expect(notice).toMatch(/href="#nytt"[^>]*>2 nya kommentarer från arbetsgivaren\./)
  expect(drawn(<SinceHereNotice since={{ ...since, comments: { ...comments, fresh: 0 } }} />)).not.toContain(
    '#nytt',
  )
  // A page holds earlier texts too, and each place once.
  expect(drawn(<OrderDocument {...text} />)).not.toContain('id="svar-')
})
