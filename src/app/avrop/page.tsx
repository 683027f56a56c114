import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { OwnOrders } from '@/features/orders/lists/components/own-orders'
import { readOrderFilter } from '@/features/orders/lists/order-filter'
import { listOrders } from '@/features/orders/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') }
}

export default pageOf(async function OrdersPage({ searchParams }: PageProps<'/avrop'>) {
  const actor = await partyActor()
  const filter = readOrderFilter(await searchParams)
  return <OwnOrders actor={actor} filter={filter} list={await listOrders(actor, filter)} />
})
