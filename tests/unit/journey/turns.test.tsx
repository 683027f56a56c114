import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JourneySection } from '@/features/journey/components/journey-section'
import { askedAfterwards } from '@/features/journey/occasion-ahead'
import type { Station } from '@/features/journey/queries'
import type { Step } from '@/features/journey/rules'
import { messagesIn } from '@/messages/messages'

const name = { sv: 'Tjänsten', en: 'The service' }
const station = {
  ...{ id: 's', status: 'awaiting_signatures', deliveryId: null, isEarlier: false, duty: null },
  service: { name, number: 1, level: 'organisation', kinds: ['preventive'] },
  order: { id: 'o', number: 7, occasions: 1, done: 0, cancelled: 0, answers: [] },
  steps: [
    { milestone: 'order', state: 'now', on: '2021-06-20', signBy: 'ahead' },
    { milestone: 'occasions', state: 'coming', on: '2021-09-01', isRound: true },
  ],
} as unknown as Station

it.each([
  [{ isOwn: true, parties: ['employer', 'seko'], side: null }, '>Din tur<'],
  [{ isOwn: false, parties: ['ofr_s_p_o', 'seko'], side: null }, '>Väntar på OFR/S,P,O och Seko<'],
  [{ isOwn: false, parties: [], side: 'union' }, '>Väntar på facket<'],
])('the way says whose turn it is, once: %j', (turn, words) => {
  const waiting = { ...station, turn } as Station
  const drawn = renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <JourneySection stations={[waiting]} sign={() => null} isOwn ahead={null} />
    </NextIntlClientProvider>,
  )
  expect(drawn).toContain('från 1 september 2021')
  expect(drawn.split(words)).toHaveLength(2)
  expect(drawn.match(/Din tur|Väntar på [^s]/g)).toHaveLength(1)
})

it('a delivered order asks for its follow-up, or for its evaluation while that is open', () => {
  const evaluation = (state: Step['state']): Step[] => [{ milestone: 'evaluation', state, on: '2021-09-30' }]
  const asked = (parties: 'seko'[], state: Step['state']) =>
    askedAfterwards({ order: { followUp: { parties, answerBy: '2021-07-01' } }, steps: evaluation(state) })
  expect(asked(['seko'], 'done')).toEqual({ deed: 'followUp', parties: ['seko'], answerBy: '2021-07-01' })
  expect(asked([], 'done')).toBeNull()
  const open = askedAfterwards({ order: { followUp: null }, steps: evaluation('now') })
  expect(open).toEqual({ deed: 'evaluate', parties: [], answerBy: '2021-09-30' })
  expect(askedAfterwards({ order: null, steps: evaluation('coming') })).toBeNull()
})
