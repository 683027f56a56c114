import { NextIntlClientProvider, useLocale } from 'next-intl'
import { KeyHelp } from '@/features/duties/components/key-help'
import { workplaceMessages } from '@/messages/browser-messages'
import { isLocale } from '@/messages/messages'

/** The keyboard's ways through the list. They work where the page's script runs, and can be turned off. */
export function DutyKeys({ open }: { open: string | undefined }) {
  const locale = useLocale()
  return (
    <NextIntlClientProvider messages={workplaceMessages[isLocale(locale) ? locale : 'sv']}>
      <KeyHelp open={open} />
    </NextIntlClientProvider>
  )
}
