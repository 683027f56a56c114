import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { isToTakeBack, TakeBackFirst } from '@/features/orders/signing/components/nothing-to-sign'
import { type Locale, messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/components/form/form', () => ({
  Form: ({ fold, children }: { fold: ReactNode; children: ReactNode }) => (
    <form data-folded={Boolean(fold)}>{children}</form>
  ),
}))

const at = new Date('2021-06-17T17:41:00Z')
const seko = aSigner('seko', at)

function signedBy(personId: string, others: object = {}): OrderView {
  return {
    ...{ id: 'o', number: 7, status: 'awaiting_signatures', awaited: ['employer'], versionNumber: 2 },
    ...{ versions: [{ id: 'v', closedAt: null }], declines: [] },
    signatures: [
      { versionId: 'v', party: 'seko', personId, person: { name: 'Bo' }, takenBackAt: null, signedAt: at },
    ],
    ...others,
  } as unknown as OrderView
}

const drawn = (order: OrderView, locale: Locale = 'sv') =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <TakeBackFirst order={order} actor={seko} />
    </NextIntlClientProvider>,
  )

describeInZones('one who would decline what the party has signed', () => {
  it.each([
    [seko.personId, 'Du har signerat. Ta tillbaka signaturen först', 'Du signerade den 17 juni'],
    ['colleague', 'Ni har signerat. Ta tillbaka signaturen först', 'Bo signerade för Seko den 17 juni'],
  ])('reads that the signature comes first, and takes it back there: %s', (personId, title, text) => {
    const page = drawn(signedBy(personId))
    const words = wordsOf(page)
    expect(words).toMatch(new RegExp(`${title}.*${text}.*kan ni avböja med ett skäl`))
    expect(page).toMatch(/<form data-folded="false">.*Ja, ta tillbaka signaturen.*href="\/avrop\/o"/)
    expect(drawn(signedBy(personId), 'en')).toMatch(/signed\. Take the signature back first/)
  })

  it('has no such page where nothing can be taken back by them', () => {
    const own = signedBy(seko.personId)
    expect(isToTakeBack(own, seko)).toBe(true)
    expect(isToTakeBack(own, { ...seko, canSign: false } as typeof seko)).toBe(false)
    expect(isToTakeBack(own, aSigner('saco_s', at))).toBe(false)
    for (const others of [{ status: 'valid' }, { signatures: [] }, { versions: [{ id: 'w', closedAt: at }] }])
      expect(isToTakeBack(signedBy(seko.personId, others), seko)).toBe(false)
  })
})
