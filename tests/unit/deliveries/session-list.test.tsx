import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { SessionList } from '@/features/deliveries/sessions/components/session-list'
import type { RoundSession, SessionShare } from '@/features/deliveries/sessions/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const occasion = {
  ...{ id: 'o', deliveryId: 'd', title: { sv: 'Tillfälle 2', en: 'Session 2' }, status: 'planned' },
  ...{ startsAt: new Date('2021-09-23T07:00:00Z'), minutes: 90, mode: 'on_site', place: 'Aulan', link: '' },
  ...{ deliverer: null, plannedParticipants: 9, actualParticipants: null, doneOn: null, sessionId: 's' },
} as unknown as OccasionView

function said(shares: SessionShare[], more: Partial<RoundSession> = {}): string {
  const counts = shares.flatMap(({ participants }) => participants ?? [])
  const participants = counts.length > 0 ? counts.reduce((sum, count) => sum + count) : null
  const session = { occasion, shares, participants, isRest: false, reason: undefined, ...more }
  return markupOf(<SessionList sessions={[session]} roundId="r" startsOn="2021-09-01" />)
}

const share = (
  organisation: string,
  participants: number | null,
  mode: SessionShare['mode'] = 'on_site',
) => ({
  organisation,
  participants,
  mode,
})

describeInZones('a joint session on its round’s page', () => {
  it('counts the participants of all its organisations, and says each one’s share', () => {
    const html = said([share('Boverket', 9), share('Alverket', 17), share('Civerket', null)])
    expect(html).toContain('26 deltagare väntas')
    expect(html).toContain('För Alverket (17), Boverket (9) och Civerket.')
    expect(html).toContain('På plats: Aulan')
    expect(said([share('Boverket', null)])).not.toContain('väntas')
  })

  it('counts those who were there once it is done', () => {
    const done = { ...occasion, status: 'done' } as OccasionView
    const html = said([share('Boverket', 8), share('Alverket', 12)], { occasion: done })
    expect(html).toContain('20 personer i 2 av 2 verksamheter')
    expect(html).not.toContain('väntas')
  })

  it('says of how many organisations the number is, and makes none of what nobody gave', () => {
    const done = { ...occasion, status: 'done' } as OccasionView
    const shares = [share('Boverket', 8), share('Alverket', null), share('Civerket', 16)]
    expect(said(shares, { occasion: done })).toContain('24 personer i 2 av 3 verksamheter')
    const unknown = said([share('Boverket', null)], { occasion: done })
    expect(unknown).toContain('Antalet deltagare är inte angivet')
    expect(unknown).not.toMatch(/0 personer/)
  })

  it('says for whom it is left where it has taken place for the others', () => {
    expect(said([share('Boverket', 9)], { isRest: true })).toContain('Återstår för Boverket.')
    expect(said([share('Boverket', 9)])).not.toContain('Återstår')
  })

  it('leads to its steps as of the round, so that they lead back', () => {
    const links = said([share('Boverket', 9)]).match(/href="[^"]*tillfallen[^"]*"/g)
    expect(links?.length).toBeGreaterThan(0)
    expect(links?.every(link => link.endsWith('?omgang=r"'))).toBe(true)
  })

  it('says who takes part in which way where they differ', () => {
    const html = said([share('Boverket', 9), share('Alverket', 17, 'digital'), share('Civerket', 3)])
    expect(html).toContain('På plats för Boverket (9) och Civerket (3).')
    expect(html).toContain('Digitalt för Alverket (17).')
    expect(html).not.toContain('På plats: Aulan')
    expect(html).toContain('Aulan')
  })

  it('says why its time holds, where something spoke against it', () => {
    const reason = { passed: 'clash_before_earlier clash_after_later clash_night', reason: 'Enda salen.' }
    expect(said([share('Boverket', 9)], { reason })).toContain(
      'Varför tiden gäller trots en tidig eller sen timme och ordningen mellan tillfällena: Enda salen.',
    )
    // A deliverer's other work is not for the parties, who read the same.
    const held = { passed: 'clash_deliverer', reason: 'Två lag.' }
    expect(said([share('Boverket', 9)], { reason: held })).toContain('trots krocken: Två lag.')
  })
})
