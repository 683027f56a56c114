import { expect, it, vi } from 'vitest'
import { makeActor } from '@/auth/doors'
import type { ServiceView } from '@/features/catalogue/queries'
import { services } from '@/features/catalogue/thirteen/services'
import { sayIn } from '@/features/exports/say'
import { hitGroups } from '@/features/navigation/search/hits'
import { questionOf } from '@/features/navigation/search/question'

vi.mock('server-only', () => ({}))

const now = new Date('2021-06-17T08:00:00Z')
const signedIn = { personId: 'p', name: 'A', email: 'a@b.example', signedInAt: now, sessionId: null }
const known = { locale: 'sv' as const, say: sayIn('sv'), services: services as unknown as ServiceView[] }

function firstFor(role: 'party' | 'staff' | 'anonymous', text: string) {
  const actor = makeActor({ ...signedIn, role: role as 'staff', now, locale: 'sv', assurance: 'demo' })
  const question = questionOf(text)
  if (!question) throw new Error('no question')
  const [first] = hitGroups({ ...known, actor }, question, { rows: [], most: 5 })
  return [first?.kind, first?.hits[0]?.title]
}

it.each([
  ['party', 'samverkansgrupp', 'page', 'Underlag till samverkansgruppen'],
  ['party', 'ersättare', 'page', 'Utse en ersättare'],
  ['staff', 'omgång ny', 'page', 'Ny omgång'],
  // A page that names a service comes after that service.
  ['staff', 'IA-systemet', 'service', 'IA-systemet'],
  ['party', 'stress', 'service', 'Fånga tidiga tecken'],
] as const)('%s who searches for %s meets first the %s %s', (role, text, kind, title) => {
  expect(firstFor(role, text)).toEqual([kind, title])
})
