import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SafetyNotice } from '@/features/orders/drafting/components/safety-notice'
import { messagesIn } from '@/messages/messages'

const told = (toConfirm: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <SafetyNotice content={{ safetyRepresentativeInformed: false }} toConfirm={toConfirm} />
    </NextIntlClientProvider>,
  )

it('warns one who is to confirm, and says that it stops nothing', () => {
  expect(told(true)).toContain('Du kan bekräfta ändå.')
  expect(told(true)).toContain('bg-cloudberry-tint')
  expect(told(false)).not.toContain('bekräfta')
})
