import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { StaffActor } from '@/auth/actor'
import {
  UnconfirmedAct,
  UnconfirmedReading,
} from '@/features/interest/unconfirmed/components/unconfirmed-duty'
import { markupOf } from '../../support/markup'

vi.mock('@/features/interest/actions', () => ({ removeUnconfirmedAction: vi.fn() }))
vi.mock('@/components/form/form', () => ({
  Form: ({ fold }: { fold: ReactNode }) => <summary>{fold}</summary>,
}))
vi.mock('@/components/signs/sign-of', () => ({ SignOf: () => null }))
vi.mock('@/features/interest/unconfirmed/components/unconfirmed-facts', () => ({
  UnconfirmedFacts: () => null,
}))
vi.mock('@/features/interest/unconfirmed/queries', () => ({
  getUnconfirmed: async () => ({
    id: 'u',
    email: 'ny@verket.example',
    service: { name: { sv: 'IA', en: 'IA' } },
  }),
}))

const drawn = (part: ReactNode) => markupOf(part)

it('in the room a text is taken away among the acts, after the help for its writer', async () => {
  const asked = { actor: {} as StaffActor, id: 'u' }
  expect(drawn(await UnconfirmedReading(asked))).not.toContain('<summary>')
  const act = drawn(await UnconfirmedAct({ ...asked, steps: ({ email }) => <p>Hjälp {email}</p> }))
  expect(act).toMatch(/Hjälp ny@verket\.example.*<summary>Ta bort intresseanmälan/)
})
