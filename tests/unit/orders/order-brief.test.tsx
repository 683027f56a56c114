import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { OrderBriefs } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { messagesIn } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { describeInZones } from '../../support/zones'

const briefOf = (told: object) => {
  const name = { sv: 'Kollektiv förmåga', en: 'Collective capability' }
  const order = {
    id: 'o',
    number: 12,
    status: 'returned',
    versionNumber: 1,
    service: { name, slug: 'x', inShort: name, number: 9, level: 'organisation', kinds: ['developmental'] },
    organisation: { name: 'x' },
    content: emptyDraft,
    lines: [],
    awaited: [],
    ...told,
  }
  return withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <OrderBriefs orders={[order as unknown as OrderListItem]} />
      </NextIntlClientProvider>,
    ),
  )
}

describeInZones('a brief', () => {
  it('tells why a party declined, in its own words', () => {
    const brief = briefOf({ declined: { party: 'seko', reason: 'Vem tar vid?' } })
    expect(brief).toMatch(/avböjde version 1:.*<q lang="sv"[^>]*>Vem tar vid\?<\/q>/)
    expect(briefOf({ declined: null })).not.toContain('avböjde')
  })

  it('tells when the round of its order starts', () => {
    expect(briefOf({ roundStartsOn: '2021-09-23' })).toContain('23 september 2021')
  })
})
