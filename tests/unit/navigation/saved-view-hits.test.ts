import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { sayIn } from '@/features/exports/say'
import { hitGroups } from '@/features/navigation/search/hits'
import { questionOf } from '@/features/navigation/search/question'

it('a view that the asker has saved is found by its own name, and leads to the list as it was filtered', () => {
  const now = new Date('2021-06-17T08:00:00Z')
  const signedIn = { personId: 'p', name: 'A', email: 'a@b.example', signedInAt: now, sessionId: null }
  const actor = makeActor({ ...signedIn, role: 'staff', now, locale: 'sv', assurance: 'demo' })
  const question = questionOf('mina delvis')
  if (!question) throw new Error('no question')
  const view = {
    id: 'v',
    list: 'deliveries' as const,
    search: 'lage=partly_planned',
    name: 'Mina delvis planerade',
  }
  const known = { actor, locale: 'sv' as const, say: sayIn('sv'), services: [], views: [view] }
  const [pages] = hitGroups(known, question, { rows: [], most: 5 })
  expect(pages?.hits[0]).toEqual({
    href: '/admin/leveranser?lage=partly_planned',
    title: 'Mina delvis planerade',
    about: 'Leveranser',
  })
})
