import { notFound } from 'next/navigation'
import { isParty } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { findOccasionPage } from '@/features/deliveries/find-delivery-page'
import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import { heldAt } from '@/features/deliveries/occasions/held-at'
import { asHeldOnce, occasionCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { isDeliverer } from '@/features/deliveries/policy'
import { fileRoute } from '@/http/file-route'

type Context = RouteContext<'/leveranser/[id]/tillfallen/[occasionId]/kalender'>

/** One occasion as a calendar file, for those who may see it. */
export const GET = fileRoute(async (_request, { params }: Context) => {
  const actor = await signedInActor()
  const { delivery, occasion } = await findOccasionPage(actor, params)
  const texts = calendarTexts({ ...delivery, service: delivery.service.name, ...occasion }, actor.locale)
  const isTentative = isDeliverer(actor) && !occasion.isHeld
  const held = { ...occasion, ...heldAt(occasion), isTentative }
  const shown = isParty(actor) ? held : asHeldOnce(held)
  const file = occasionCalendar(shown, texts, actor.now)
  if (!file) notFound()
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${delivery.service.slug}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
})
