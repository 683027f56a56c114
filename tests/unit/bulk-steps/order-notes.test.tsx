import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OrderNotes } from '@/features/bulk-steps/components/order-notes'
import type { ConfirmedOrder } from '@/features/bulk-steps/queries'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const service = {
  people: { sv: '8–25 deltagare', en: '8–25 participants' },
  isPerUnit: false,
  runsInRounds: false,
}
const told = (content: object) => {
  const order = {
    service,
    content: { unit: '', participants: null, ...content },
  } as unknown as ConfirmedOrder
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <OrderNotes order={order} today="2021-06-17" />
      </NextIntlClientProvider>,
    ),
    '|',
  )
}

describeInZones('an order among others', () => {
  it('marks one of which the safety representative does not know', () => {
    expect(told({ safetyRepresentativeInformed: false })).toContain('Skyddsombudet är inte informerat')
    expect(told({ safetyRepresentativeInformed: true })).not.toContain('Skyddsombudet')
  })

  it('says when the order wishes to begin, for how many, and that they are more than the service is made for', () => {
    const period = { periodFrom: '2021-09-01', periodTo: '2021-10-15' }
    const fits = told({ ...period, participants: 25 })
    expect(fits).toContain('25 deltagare · Önskad start 1 september')
    expect(fits).not.toContain('än tjänsten är gjord för')
    expect(told({ participants: 26 })).toContain('Fler deltagare än tjänsten är gjord för')
    expect(fits).not.toContain('Önskad start är')
    expect(told({ ...period, periodFrom: '2021-06-24' })).toContain('Önskad start är om 7 dagar')
    expect(told({ ...period, periodFrom: '2021-06-10' })).toMatch(/Önskad start var 10\sjuni\s2021/)
    expect(told({ participants: 7 })).toContain('Färre deltagare än tjänsten är gjord för')
  })
})
