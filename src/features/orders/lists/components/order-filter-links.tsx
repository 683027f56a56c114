import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DownloadLinks } from '@/components/layout/download-links'
import { PageLinks } from '@/components/ui/page-links'
import { TextLink } from '@/components/ui/text-link'
import { orderFilter, orderViews, type ReadOrderFilter } from '@/features/orders/lists/order-filter'

export type OrderFilterLinksProps = {
  path: string
  filter: ReadOrderFilter
  list: { total: number; pageSize: number }
  children: ReactNode
}

/** Which orders are shown, and the pages of them: plain links, so that the address says it all. */
export function OrderFilterLinks({ path, filter, list, children }: OrderFilterLinksProps) {
  const t = useTranslations('orders.list')
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label={t('filter')} className="flex flex-wrap gap-x-5 gap-y-2">
        {orderViews.map(view => (
          <TextLink
            key={view}
            href={orderFilter.write(path, { view, page: 1 })}
            aria-current={view === filter.view ? 'page' : undefined}
          >
            {t(view)}
          </TextLink>
        ))}
      </nav>
      {children}
      <PageLinks {...list} page={filter.page} href={page => orderFilter.write(path, { ...filter, page })} />
      {list.total > 0 && <DownloadLinks shown={orderFilter.write(path, { ...filter, page: 1 })} />}
    </div>
  )
}
