import { expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { emptyDraft } from '@/features/orders/content/order-content'
import { RoundField } from '@/features/orders/places/components/round-field'
import { undrawnNotes } from '@/features/receipts/components/undrawn-notice'
import { drawn } from '../../support/waiting-rows'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const said = (part: React.ReactNode) => wordsOf(drawn(part))

describeInZones('beside a field of a draft', () => {
  it.each([
    [4, 'fyra till sex personer', 'Plats för 4 verksamheter till, högst sex personer från varje.'],
    [1, 'Alla', 'Plats för en verksamhet till.'],
    [0, 'fyra till sex personer', 'Full. Ni kan ställa er på väntelistan.'],
  ])('a round with %i places for “%s” says whom there is room for', (placesLeft, sv, words) => {
    const round = { id: 'r', startsOn: '2021-09-23', lastOrderOn: '2021-09-02', placesLeft }
    const field = <RoundField rounds={[round] as never} people={{ sv, en: sv }} />
    expect(said(<FormContext value={{ formId: 'avrop', state: undefined }}>{field}</FormContext>)).toContain(
      words,
    )
  })

  it('a sign that no receipt prints is told of beside its own field, and nowhere else', () => {
    const notes = undrawnNotes({ ...emptyDraft, goal: 'Bra 👍', need: 'Mindre stress.' })
    expect(Object.keys(notes)).toEqual(['goal'])
    expect(said(notes.goal)).toBe('👍 kan inte skrivas i kvittots PDF. Ta gärna bort det.')
  })
})
