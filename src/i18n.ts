import { cookies } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { getRequestConfig } from 'next-intl/server'
import { getContact } from '@/features/settings/queries'
import { contactInLine } from '@/features/settings/rules'
import { noteFlaw } from '@/lib/exchange'
import { isLocale, LOCALE_COOKIE, type Locale, messagesIn } from '@/messages/messages'
import type { Messages } from '@/messages/sv'
import { withContact } from '@/messages/with-contact'

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : 'sv'
  return { locale, messages: textsFor(locale, await findContact()), timeZone: 'Europe/Stockholm' }
})

/** Null also when finding out fails: the page that says so has texts of its own. */
async function findContact(): Promise<string | null> {
  try {
    const contact = await getContact()
    return contact && contactInLine(contact)
  } catch (error) {
    unstable_rethrow(error)
    noteFlaw()
    return null
  }
}

// Made once for a contact: they are the same for every request.
const made = new Map<Locale, { contact: string | null; messages: Messages }>()

function textsFor(locale: Locale, contact: string | null): Messages {
  const former = made.get(locale)
  if (former && former.contact === contact) return former.messages
  const messages = withContact(messagesIn(locale), contact)
  made.set(locale, { contact, messages })
  return messages
}
