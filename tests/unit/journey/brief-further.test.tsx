import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { BriefFurther } from '@/features/journey/components/brief-further'
import type { OccasionAhead } from '@/features/journey/occasion-ahead'
import type { OpenQuestion } from '@/features/orders/thread/queries'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const startsAt = new Date('2021-06-21T07:00:00Z')
const occasion = {
  ...{ id: 'o', templateKey: 'day', title: { sv: 'Halvdag', en: 'Half day' }, status: 'planned', startsAt },
  ...{ minutes: 90, doneOn: null, doneTime: null, isMoving: false, isOver: false, times: [], silent: [] },
  answerBy: null,
} as OccasionAhead
const none = { occasions: 1, done: 0, cancelled: 0 }
const said = (changes: object, questions: object[] = [], isAnswered = false, count = none) =>
  wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <BriefFurther
          order={{ ...count, ahead: [{ ...occasion, ...changes }] }}
          questions={questions as OpenQuestion[]}
          isAnswered={isAnswered}
          time={one => <OccasionTime occasion={one} />}
        />
      </NextIntlClientProvider>,
    ),
  )

describeInZones('what both sides talk about beside an order', () => {
  it.each([
    [{}, 'Halvdag: måndag 21 juni 2021 kl. 09:00–10:30'],
    [{ status: 'proposed' }, 'Halvdag: Tänkt dag: måndag 21 juni 2021'],
    [{ status: 'proposed', startsAt: null }, 'Halvdag: Ingen dag är satt'],
    [
      { status: 'proposed', isMoving: true, times: [{ startsAt, minutes: 60 }] },
      'Tider är föreslagna, och en av dem väljs. Ni väljer bland måndag 21 juni 2021 kl. 09:00–10:00.',
    ],
  ])('a day says how firm it is', (changes, words) => {
    expect(said(changes)).toContain(words)
  })

  it('when all have answered, the secretariat chooses', () => {
    const times = [{ startsAt, minutes: 60 }]
    const words = 'Alla har svarat. Kansliet väljer bland måndag 21 juni 2021 kl. 09:00–10:00.'
    expect(said({ status: 'proposed', isMoving: true, times }, [], true)).toContain(words)
  })

  it('of those that are held says how many, and of none nothing', () => {
    const begun = said({}, [], false, { occasions: 3, done: 2, cancelled: 0 })
    expect(begun).toContain('2 av 3 tillfällen är genomförda.Halvdag: måndag 21 juni')
    expect(said({})).not.toContain('genomförda')
  })

  it('a question is by its party, and about its part of the order', () => {
    const asked = { id: 'q', party: 'seko', question: null, body: 'Varför december?' }
    expect(said({}, [asked])).toContain('Frågor utan svarSeko: Varför december?')
    expect(said({}, [{ ...asked, question: 'goal' }])).toMatch(/Seko \(Om ”Målet”\): Varför/)
    expect(said({})).not.toContain('Frågor')
  })
})
