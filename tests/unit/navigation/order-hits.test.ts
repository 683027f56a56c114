import { expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { sayIn } from '@/features/exports/say'
import { hitGroups } from '@/features/navigation/search/hits'
import { questionOf } from '@/features/navigation/search/question'
import { aSigner } from '../../support/a-signer'

vi.mock('server-only', () => ({}))

it.each([
  ['sv', 'Giltigt · Alla har signerat 3 juni 2021', 'Utkast · Påbörjat 1 juni 2021'],
  ['en', 'Valid · Signed by all on 3 Jun 2021', 'Draft · Started on 1 Jun 2021'],
] as const)('a party tells its orders apart by their unit and their day (%s)', (locale, valid, begun) => {
  const now = new Date('2021-06-17T08:00:00Z')
  const actor = { ...aSigner('employer', now), locale }
  const order = {
    ...{ kind: 'order' as const, id: 'o', number: '7', person: null, party: null, service: null },
    ...{ organisation: { id: 'o1', name: 'Verket', place: 'Sala' }, unit: 'Registraturen' },
    begunAt: new Date('2021-06-01T08:00:00Z'),
  }
  const agreed = { ...order, status: 'valid' as const, validAt: new Date('2021-06-03T08:00:00Z') }
  const draft = { ...order, status: 'draft' as const, validAt: null, unit: null }
  const hitsOf = (actor: Actor) => {
    const question = questionOf('7')
    if (!question) throw new Error('no question')
    const rows = [{ kind: 'order' as const, total: 2, rows: [agreed, draft] }]
    const [group] = hitGroups({ actor, locale, say: sayIn(locale), services: [] }, question, {
      rows,
      most: 5,
    })
    return group?.hits.map(({ written, about }) => [written, about])
  }
  expect(hitsOf(actor)).toEqual([
    ['Registraturen', valid],
    [undefined, begun],
  ])
  const staff = makeActor({ ...aSigner('employer', now), role: 'staff', locale })
  expect(hitsOf(staff)?.[0]?.[1]).toBe(`Verket · ${valid.split(' · ')[0]}`)
})
