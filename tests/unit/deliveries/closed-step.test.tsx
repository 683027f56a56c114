import { expect, it, vi } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { TextLink } from '@/components/ui/text-link'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import type { DeliveryView } from '@/features/deliveries/queries'
import { type ClosedWhy, whyClosed } from '@/features/deliveries/rules'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

// The way that its forms lead on stands in the request, which is not here.
vi.mock('@/components/layout/onward-link', () => ({ OnwardLink: TextLink }))

const occasion = {
  ...{ id: 'o', deliveryId: 'd', sessionId: null, templateKey: 'workshop', status: 'done' },
  ...{ title: { sv: 'Halvdag', en: 'Half day' }, startsAt: new Date('2021-06-15T07:00:00Z'), minutes: 90 },
  ...{
    mode: 'on_site',
    place: '',
    link: '',
    deliverer: null,
    plannedParticipants: 12,
    actualParticipants: 11,
  },
  ...{ doneOn: '2021-06-15', doneTime: null, recordedAt: null, registeredAt: null, isMoving: false },
} as unknown as OccasionView
const delivery = {
  id: 'd',
  organisation: 'Fyrverket',
  order: null,
  service: { name: { sv: 'Effektiva team', en: 'Effective teams' } },
  occasions: [occasion],
} as unknown as DeliveryView
const now = new Date('2021-06-17T10:00:00Z')

function said(role: 'staff' | 'deliverer', changes: Partial<OccasionView> = {}, at = now): string {
  const closed = { ...occasion, ...changes }
  const why = whyClosed(closed, closed.status === 'planned' ? 'correct' : 'mark_done') as ClosedWhy
  const actor = { role, now: at } as SignedInActor
  return markupOf(
    <ClosedStep title="Markera som genomfört" {...{ delivery, why, actor }} occasion={closed} />,
  )
}

describeInZones('a step that somebody has taken since its page was opened', () => {
  it.each(['staff', 'deliverer'] as const)('says what holds now, with the way to correct it, to %s', role => {
    const html = said(role)
    expect(html).toContain('Redan markerat som genomfört 15 juni 2021, 11 deltog.')
    expect(html).toContain('href="/leveranser/d/tillfallen/o/ratta"')
    expect(html).toContain('href="/leveranser/d"')
  })

  it('sends a deliverer whose month is over to the secretariat', () => {
    const html = said('deliverer', {}, new Date('2021-07-02T10:00:00Z'))
    expect(html).toContain('Be kansliet rätta det.')
    expect(html).not.toContain('/ratta"')
  })

  it('names no number that nobody gave, and offers nothing for what is called off', () => {
    expect(said('staff', { actualParticipants: null })).toContain(
      'Redan markerat som genomfört 15 juni 2021.',
    )
    const html = said('staff', { status: 'cancelled', doneOn: null })
    expect(html).toContain('Tillfället är redan inställt.')
    expect(html).not.toMatch(/tillfallen\/o\//)
  })

  it('offers what is open after a mark that was taken back', () => {
    const html = said('staff', { status: 'planned', doneOn: null, actualParticipants: null })
    expect(html).toContain('Tillfället är inte markerat som genomfört')
    expect(html).toContain('href="/leveranser/d/tillfallen/o/genomford"')
  })
})
