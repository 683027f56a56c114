import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { findOccasionPage } from '@/features/deliveries/find-delivery-page'
import { occasionCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { fileRoute } from '@/http/file-route'
import { portalUrl } from '@/lib/env'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Context = RouteContext<'/leveranser/[id]/tillfallen/[occasionId]/kalender'>

/** One occasion as a calendar file, for those who may see it. */
export const GET = fileRoute(async (_request, { params }: Context) => {
  const actor = await signedInActor()
  const { delivery, occasion } = await findOccasionPage(actor, params)
  const [t, locale] = await Promise.all([getTranslations('deliveries'), getLocale()])
  const name = (text: { sv: string; en: string }) => textIn(locale, text)
  const texts = {
    summary: `${name(delivery.service.name)}: ${name(occasion.title)}`,
    description: t('calendarText', { organisation: delivery.organisation }),
    url: `${portalUrl()}${paths.delivery(delivery.id)}`,
    host: new URL(portalUrl()).hostname,
  }
  const file = occasionCalendar(occasion, texts, actor.now)
  if (!file) notFound()
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${delivery.service.slug}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
})
