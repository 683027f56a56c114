import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { GoForm } from '@/features/rounds/components/decide-forms'
import { LastDeed } from '@/features/rounds/components/last-deed'
import { FreePlaces, RoundFacts } from '@/features/rounds/components/round-facts'
import { RoundTable } from '@/features/rounds/components/round-table'
import type { RoundView } from '@/features/rounds/queries'
import type { RoundCounts } from '@/features/rounds/rules'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/rounds/actions', () => ({
  cancelRoundAction: vi.fn(),
  confirmRoundAction: vi.fn(),
  moveRoundAction: vi.fn(),
}))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({
  Form: ({ children, fold }: { children: ReactNode; fold?: string }) =>
    fold ? <details>{children}</details> : children,
}))

/** As the query counts them. */
const countsOf = (all: { status: keyof RoundCounts }[]): RoundCounts => {
  const count = (status: keyof RoundCounts) => all.filter(place => place.status === status).length
  return { held: count('held'), taken: count('taken'), offered: count('offered'), waiting: count('waiting') }
}
const places = ['taken', 'taken', 'held', 'offered', 'waiting'] as const
const service = {
  number: 1,
  level: 'organisation',
  kinds: ['preventive'],
  name: { sv: 'Tjänst', en: 'Service' },
}
const round = (
  changes: Partial<RoundView> = {},
  of: readonly RoundView['orders'][number]['status'][] = places,
) =>
  ({
    ...{ id: 'o', status: 'planned', stage: 'open', service },
    ...{ startsOn: '2027-02-18', lastOrderOn: '2027-01-28', goNoGoOn: '2027-02-04', decidedOn: null },
    ...{ minimumPlaces: 2, maximumPlaces: 8, decisionReason: '', movedTo: null },
    orders: of.map(status => ({ status })),
    counts: countsOf(of.map(status => ({ status }))),
    ...changes,
  }) as unknown as RoundView

const said = (what: ReactNode) => wordsOf(markupOf(what), ' ').replaceAll(/\s+/g, ' ').trim()

const TODAY = '2026-11-29'
const decided = round({
  status: 'confirmed',
  stage: 'going',
  decidedOn: TODAY,
  decisionReason: 'Fler är på väg.',
})

describeInZones('a round that the staff decide on', () => {
  it('no press decides before it is told who hears of it, and that it is early', () => {
    const html = markupOf(<GoForm round={round()} today={TODAY} />)
    expect(html.indexOf('<button')).toBeGreaterThan(html.indexOf('<details>'))
    const text = said(<GoForm round={round()} today={TODAY} />)
    expect(text).toContain('Du beslutar före dagen som är satt, 4 februari 2027.')
    expect(text).toContain('4 verksamheter får besked genast. 2 av dem har bara en reserverad eller erbjuden')
    expect(text).toContain('Den på väntelistan får inget besked.')
    expect(said(<GoForm round={round({}, ['taken', 'taken'])} today="2027-02-04" />)).not.toMatch(
      /före dagen|reserverad|väntelistan/,
    )
  })

  it.each<[string, RoundView, string, string]>([
    [
      'are free',
      round({}, places.slice(0, 4)),
      TODAY,
      '4 platser är lediga och går att avropa till och med 28 j',
    ],
    ['are free, and it goes', { ...decided, counts: countsOf([]) }, TODAY, '8 platser är lediga'],
    ['are free, but others wait for them', round(), TODAY, 'Ingen plats är ledig.'],
    ['are free after the last day', round(), '2027-01-29', 'Sista dagen att avropa var 28 januari 2027.'],
    ['no longer matter', decided, '2027-02-18', ''],
    ['are called off', round({ status: 'cancelled' }), TODAY, ''],
  ])('it says what holds for its places when they %s', (_case, of, today, words) => {
    const text = said(<FreePlaces round={of} today={today} />)
    expect(words ? text.startsWith(words) : text === '', text).toBe(true)
  })

  it('the day of the decision is the one on which it was made, once it is', () => {
    expect(said(<RoundFacts round={round()} />)).toContain('Beslut om den blir av 4 februari 2027')
    expect(said(<RoundFacts round={decided} />)).toContain('Beslutet fattades 29 november 2026')
    const list = (of: RoundView) => said(<RoundTable rounds={[of]} caption="Omgångar" />)
    expect(list(round())).toContain('4 feb. 2027')
    expect(list(decided)).not.toContain('4 feb. 2027')
    expect(list(decided)).toContain('29 nov. 2026')
  })

  it('the press that decided and the decision are told in one box, with the reason', () => {
    const boxes = (klart?: string) =>
      markupOf(<LastDeed round={decided} klart={klart} />).match(/Fler är på väg/g)
    expect(boxes('bekraftat')).toHaveLength(1)
    expect(boxes()).toHaveLength(1)
    expect(said(<LastDeed round={decided} klart="bekraftat" />)).not.toContain('Kansliet beslutade')
    const changed = said(<LastDeed round={decided} klart="andrat" />)
    expect(changed).toMatch(/Omgången är ändrad\..*Kansliet beslutade 29 november 2026/)
  })
})
