import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { MandateChoice } from '@/features/account/components/mandate-choice'
import { markupOf } from '../../support/markup'

const roles = ['person', 'staff', 'admin', 'reader', 'deliverer'] as const

const said = (part: ReactNode, locale: 'sv' | 'en' = 'sv') => markupOf(part, locale)

describe.each(['sv', 'en'] as const)('an account without a mandate, in %s', locale => {
  const told = roles.map(role =>
    said(<MandateChoice actor={{ role } as SignedInActor} mandates={[]} />, locale),
  )

  it('is told of its own role: staff and admin alike, and no two others', () => {
    const [, staff, admin] = told
    expect(admin).toBe(staff)
    expect(new Set(told).size).toBe(roles.length - 1)
  })
})

it('an account with an only mandate is told of it, and has nothing to choose', () => {
  const held = { id: 'm', party: 'saco_s', organisation: 'Vattenledsverket', canSign: true } as const
  const only = { ...held, standsInFor: 'Henrik Malmsten', until: null }
  const shown = said(
    <MandateChoice actor={{ role: 'party', mandateId: 'm' } as SignedInActor} mandates={[only]} />,
  )
  expect(shown).toContain('Vattenledsverket · Saco-S')
  expect(shown).toContain('Som ersättare för Henrik Malmsten.')
  expect(shown).not.toMatch(/<form|type="radio"/)
})
