import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { Actor } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { isDiscarded } from '@/features/orders/policy'
import { getOrder, type OrderView } from '@/features/orders/queries'
import { isOrderId } from '@/features/orders/schema'
import { writingOf } from '@/features/orders/whose-move/order-step'

// A page and its title ask for the same order in one request.
const getOrderOnce = cache(getOrder)

/** The order that an address names. One that the actor may not see does not exist. */
export async function findOrderPage(actor: Actor, params: Promise<{ id: string }>): Promise<OrderView> {
  const { id } = await params
  return (isOrderId(id) && (await getOrderOnce(actor, id))) || notFound()
}

type Act = 'edit.title' | 'send.title' | 'action.sign' | 'sign.decline'

/** The tab's title: the order, and before it the act that the page is for. */
export async function orderMetadata(params: Promise<{ id: string }>, act?: Act): Promise<Metadata> {
  const order = await findOrderPage(await signedInActor(), params)
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  if (isDiscarded(order)) return { title: t('discarded.title') }
  const name = t('tab', { number: order.number, service: order.service.name[locale] })
  if (!act) return { title: name }
  const doing = act === 'edit.title' ? writingTitle(t, order) : t(act)
  return { title: `${doing} – ${name}` }
}

type OrderTexts = Awaited<ReturnType<typeof getTranslations<'orders'>>>

/** The page of a text that was sent is called as the press that leads there. */
export function writingTitle(t: OrderTexts, order: OrderView): string {
  const writing = writingOf(order)
  return writing === 'edit' ? t('edit.title') : t(`step.${writing}`, { next: order.versionNumber + 1 })
}
