import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { Actor } from '@/auth/actor'
import { listAnswers } from '@/features/deliveries/assignments/queries'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { type DeliveryView, getDelivery } from '@/features/deliveries/queries'
import { type ClosedWhy, type OccasionMove, whyClosed } from '@/features/deliveries/rules'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { idIn } from '@/lib/id-in'
import { textIn } from '@/lib/localized-text'
import { weekdayText } from '@/lib/time-text'

// A page and its title ask for the same delivery in one request.
const getDeliveryOnce = cache(getDelivery)

/** The delivery that an address names. One that the actor may not see does not exist. */
export async function findDeliveryPage(actor: Actor, params: Promise<{ id: string }>): Promise<DeliveryView> {
  const id = idIn((await params).id)
  return (id && (await getDeliveryOnce(actor, id))) || notFound()
}

/** The answers of those who are to hold it, to read of and to choose by in one request. */
export const findAnswers = cache(listAnswers)

/** The other parts of its joint session, to read of and to act on in one request. */
export const findJoinedParts = cache(listJoinedParts)

/** The round from whose page a joint session's was opened. */
export async function roundIn(searchParams: Promise<{ omgang?: unknown }>): Promise<string | undefined> {
  return idIn((await searchParams).omgang) ?? undefined
}

type OccasionParams = Promise<{ id: string; occasionId: string }>
type OccasionPlace = { delivery: DeliveryView; occasion: OccasionView }

/** One occasion of it, among those that the actor sees. */
export async function findOccasionPage(actor: Actor, params: OccasionParams): Promise<OccasionPlace> {
  const delivery = await findDeliveryPage(actor, params)
  const { occasionId } = await params
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  return occasion ? { delivery, occasion } : notFound()
}

/** The same for the page of a move, and why the occasion is closed to that move if it is. */
export async function findMovePage(
  actor: Actor,
  params: OccasionParams,
  move: OccasionMove,
): Promise<OccasionPlace & { closed: ClosedWhy | null }> {
  const found = await findOccasionPage(actor, params)
  return { ...found, closed: whyClosed(found.occasion, move) }
}

/** The same for a move that no joint session takes. */
export async function findSingleMovePage(actor: Actor, params: OccasionParams, move: OccasionMove) {
  const found = await findOccasionPage(actor, params)
  return { ...found, closed: whyClosed(found.occasion, move, true) }
}

/** The tab's title: the service and the order, and before them the act that the page is for. */
export async function deliveryMetadata(delivery: DeliveryView, act?: string): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  const service = textIn(locale, delivery.service.name)
  const number = delivery.contact?.orderNumber
  const name = number ? t('tab', { number, service }) : `${service}, ${delivery.organisation}`
  return { title: act ? `${act} – ${name}` : name }
}

/** The words that a message begins with, to one who came from an occasion whose day does not suit. */
export async function wordsAboutDay(
  actor: Actor,
  deliveryId: string | null,
  occasionId: unknown,
): Promise<string | undefined> {
  if (!deliveryId || occasionId === undefined) return undefined
  const delivery = await getDeliveryOnce(actor, deliveryId)
  const occasion = delivery?.occasions.find(({ id }) => id === occasionId)
  if (!occasion?.startsAt) return undefined
  const [t, locale] = await Promise.all([getTranslations('deliveries'), getLocale()])
  return t('anotherDay', {
    title: textIn(locale, occasion.title),
    day: weekdayText(locale, occasion.startsAt),
  })
}
