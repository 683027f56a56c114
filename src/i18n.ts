import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, LOCALE_COOKIE, messagesIn } from '@/messages/messages'

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : 'sv'
  return { locale, messages: messagesIn(locale), timeZone: 'Europe/Stockholm' }
})
