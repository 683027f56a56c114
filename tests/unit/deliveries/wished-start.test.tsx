import { describe, expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import {
  askedBeforehand,
  ClashQuestion,
  type Wished,
  wishedIn,
} from '@/features/deliveries/clashes/components/clash-question'
import { isGoneBy } from '@/features/deliveries/clashes/rules'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { FormState } from '@/lib/form-state'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const today = '2026-11-29'
const period = { from: '2027-01-11', to: '2027-02-12' }
const wished: Wished = { period, today }
const [inside, outside] = ['2027-02-12', '2027-02-15']

function asked(day: string, { state, pressName }: { state?: FormState; pressName?: string } = {}): string {
  const passed = askedBeforehand(wished, day)
  return withoutHeldDays(
    markupOf(
      <FormContext value={{ formId: 'f', state, defaultValue: { passed } }}>
        <ClashQuestion wished={wished} day={day} pressName={pressName} />
      </FormContext>,
    ),
  )
}

describeInZones('the start that the parties wished for', () => {
  it('is told before anybody presses, with what another day takes', () => {
    const said = asked(inside)
    expect(said).toContain('Parterna önskade en start från 11 januari 2027 till 12 februari 2027.')
    expect(said).toContain('behövs ett skäl')
    expect(said).not.toContain('<textarea')
  })

  it('is asked about at once where the proposed day lies outside it, and one press answers', () => {
    const said = asked(outside)
    expect(said).toContain(
      'Den tänkta dagen är 15 februari 2027, men parterna önskade en start från 11 januari 2027',
    )
    expect(said).toMatch(/<input type="hidden" name="passed" value="clash_period"\/>.*<textarea/)
    expect(said).not.toContain('<button')
  })

  it.each([
    ['no day', ''],
    ['its first day', period.from],
    ['its last day', period.to],
  ])('asks nothing about %s', (_, day) => expect(askedBeforehand(wished, day)).toEqual([]))

  it('asks nothing once it has gone by, or where nothing was wished', () => {
    expect(askedBeforehand({ period, today: '2027-02-13' }, outside)).toEqual([])
    expect(askedBeforehand({ period: { from: null, to: null }, today }, outside)).toEqual([])
    expect(askedBeforehand(undefined, outside)).toEqual([])
  })

  it('is no matter of a round, which has a start of its own', () => {
    const occasion = (sessionId: string | null) => ({ id: 'o', status: 'proposed', sessionId })
    const told = [null, 'session'].map(sessionId => {
      const one = occasion(sessionId) as unknown as OccasionView
      return wishedIn({ order: { period }, occasions: [one] } as unknown as DeliveryView, one, today)
    })
    expect(told).toEqual([wished, undefined])
  })
})

describe('the press that passes what speaks against a time', () => {
  const refused: FormState = {
    status: 'error',
    error: { clashReason: ['Lördag: det är helg.'] },
    heads: { clashReason: 'Något talar emot tiden.' },
    typed: { passed: ['clash_weekend'], position: ['2'] },
  }

  it('stands under the reason, after the list', () => {
    expect(asked(inside, { state: refused })).toMatch(/det är helg\..*<textarea.*<button[^>]*>.*Spara ändå/)
  })

  it('sends what was tried, where a form has several buttons', () => {
    const said = asked(inside, { state: refused, pressName: 'position' })
    expect(said).toMatch(/<button[^>]* value="2"[^>]* name="position"/)
    expect(asked(inside, { state: refused })).not.toMatch(/<button[^>]* name=/)
  })
})

it.each([
  [null, null, false],
  ['2026-03-01', null, false],
  [null, '2026-11-28', true],
  ['2026-03-01', '2026-11-29', false],
])('a wished period from %s to %s has gone by on 29 November: %s', (from, to, isGone) => {
  expect(isGoneBy({ from, to }, '2026-11-29')).toBe(isGone)
})
