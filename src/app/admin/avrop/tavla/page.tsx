import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { OrderBoard } from '@/features/orders/board/components/order-board'
import { readBoard } from '@/features/orders/board/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.board'))('title') }
}

export default pageOf(async function OrderBoardPage() {
  const actor = await staffActor()
  const [t, orders, columns] = await Promise.all([
    getTranslations('admin.board'),
    getTranslations('admin.orders'),
    readBoard(actor),
  ])
  const trail = [{ href: paths.adminOrders, label: orders('title') }, { label: t('title') }]
  return (
    <Page title={t('title')} lead={t('lead')} width="list" breadcrumbs={<Breadcrumbs items={trail} />}>
      <OrderBoard columns={columns} now={actor.now} />
    </Page>
  )
})
