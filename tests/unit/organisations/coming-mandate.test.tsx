import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import type { ComingMandate, SignedInActor } from '@/auth/actor'
import { MandateChoice } from '@/features/account/components/mandate-choice'
import { stepOf } from '@/features/catalogue/components/service-next-step'
import {
  ComingMandates,
  ComingMandateText,
} from '@/features/organisations/mandates/components/coming-mandate'
import { MandateAccepted } from '@/features/organisations/mandates/components/mandate-accepted'
import { EmptyOverview } from '@/features/start/components/empty-overview'
import { paths } from '@/lib/paths'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const said = (part: ReactNode, locale: 'sv' | 'en' = 'sv') => markupOf(part, locale)

const standIn: ComingMandate = {
  id: 'later',
  organisation: 'Vattenledsverket',
  party: 'seko',
  canSign: true,
  standsInFor: 'Päivi Korhonen',
  from: '2026-12-01',
  to: '2026-12-05',
  isChosen: true,
}
const signatory = { ...standIn, standsInFor: null, to: null }
const preparer = { ...signatory, canSign: false }
const personWith = (...coming: ComingMandate[]) => ({ role: 'person', coming }) as unknown as SignedInActor

describeInZones('a mandate that begins later', () => {
  it.each([
    [
      standIn,
      'Du är ersättare för Päivi Korhonen (Seko, Vattenledsverket) från 1 december 2026 till och med 5 december 2026',
    ],
    [signatory, 'Du får signera för Seko vid Vattenledsverket från 1 december 2026'],
    [preparer, 'Du får förbereda avrop för Seko vid Vattenledsverket från 1 december 2026'],
  ])('is told with its day, %#', (coming, text) => {
    expect(said(<ComingMandateText coming={coming} />)).toBe(text)
    expect(said(<ComingMandateText coming={coming} />, 'en')).toContain('from 1 December 2026')
  })

  it('is told wherever one without a mandate is told so, and asks for none', () => {
    const actor = personWith(preparer)
    const told = said(
      <>
        <EmptyOverview isWithoutMandate coming={<ComingMandateText coming={preparer} />} />
        <MandateChoice actor={actor} mandates={[]} coming={<ComingMandates coming={actor.coming} />} />
      </>,
    )
    expect(told.match(/från 1 december 2026/g)).toHaveLength(2)
    expect(told).not.toContain(paths.requestAccess)
    expect(told).not.toMatch(/ingen behörighet|ingen part ännu/)
    const without = said(
      <>
        <EmptyOverview isWithoutMandate />
        <MandateChoice actor={personWith()} mandates={[]} />
      </>,
    )
    expect(without).toContain(paths.requestAccess)
    expect(without).toContain('ingen behörighet')
  })

  it('is thanked for, also by one who acts for another party today', () => {
    expect(said(<MandateAccepted actor={personWith(standIn)} />)).toContain('Tack!')
    const party = {
      ...personWith(standIn),
      role: 'party',
      party: 'saco_s',
      organisation: { name: 'Norrverket' },
    }
    const told = said(<MandateAccepted actor={party as unknown as SignedInActor} />)
    expect(told).toContain('Päivi Korhonen')
    expect(told).not.toContain('Norrverket')
  })

  it('needs no press that asks for a mandate at a service', () => {
    const service = { slug: 'x', successor: null, canBeOrdered: true, canBeShownInterest: true } as never
    const pressOf = (actor: SignedInActor) => stepOf({ service, engagement: null, actor }).press
    expect([pressOf(personWith(standIn)), pressOf(personWith())]).toEqual([null, 'ask_access'])
  })
})
