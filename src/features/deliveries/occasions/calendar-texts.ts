import { createTranslator } from 'use-intl/core'
import type { CalendarTexts } from '@/features/deliveries/occasions/occasion-calendar'
import { portalUrl } from '@/lib/env'
import type { LocalizedText } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

type Held = { deliveryId: string; title: LocalizedText; service: LocalizedText; organisation: string }

/** The words of an occasion in a calendar: service, organisation and page, and nothing of parties or people. */
export function calendarTexts(
  { deliveryId, title, service, organisation }: Held,
  locale: Locale,
): CalendarTexts {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'deliveries' })
  return {
    summary: `${service[locale]}, ${title[locale]}`,
    description: t('calendarText', { organisation }),
    url: `${portalUrl()}${paths.delivery(deliveryId)}`,
    host: new URL(portalUrl()).hostname,
  }
}
