import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import { listPartyDuties } from '@/features/duties/party-queries'
import { OwnOrders } from '@/features/orders/lists/components/own-orders'
import { askedBy, readOrderFilter } from '@/features/orders/lists/order-filter'
import { listOrders } from '@/features/orders/queries'
import { dayOf } from '@/lib/dates'
import { doneText } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') }
}

export default pageOf(async function OrdersPage({ searchParams }: PageProps<'/avrop'>) {
  const [actor, search, t] = await Promise.all([partyActor(), searchParams, getTranslations('orders')])
  const filter = readOrderFilter(search)
  const duties = await listPartyDuties(actor)
  const today = dayOf(actor.now)
  const list = await listOrders(actor, { ...filter, asked: askedBy(duties) })
  const dutyOf = (orderId: string) => duties.find(one => one.orderId === orderId)
  return (
    <OwnOrders
      actor={actor}
      filter={filter}
      list={list}
      done={doneText(t, search.klart)}
      askedOf={(orderId, describedBy, leads) =>
        partyDutyParts(dutyOf(orderId), { today, describedBy, leads })
      }
    />
  )
})
