import { NextIntlClientProvider, useLocale } from 'next-intl'
import { KeyHelp } from '@/features/duties/components/key-help'
import { isLocale, messagesIn } from '@/messages/messages'

/** The keyboard's ways through the list. They work where the page's script runs, and can be turned off. */
export function DutyKeys() {
  const locale = useLocale()
  const { keys } = messagesIn(isLocale(locale) ? locale : 'sv').duties
  return (
    <NextIntlClientProvider messages={{ duties: { keys } }}>
      <KeyHelp />
    </NextIntlClientProvider>
  )
}
