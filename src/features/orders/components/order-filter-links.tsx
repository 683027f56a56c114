import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { orderViews, type ReadOrderFilter } from '@/features/orders/order-filter'

export type OrderFilterLinksProps = {
  path: string
  filter: ReadOrderFilter
  pages: number
  children: ReactNode
}

/** Which orders are shown, and the pages of them: plain links, so that the address says it all. */
export function OrderFilterLinks({ path, filter, pages, children }: OrderFilterLinksProps) {
  const t = useTranslations('orders.list')
  const href = (page: number) => `${path}?visa=${filter.view}&sida=${page}`
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label={t('filter')} className="flex flex-wrap gap-x-5 gap-y-2">
        {orderViews.map(view => (
          <TextLink
            key={view}
            href={`${path}?visa=${view}`}
            aria-current={view === filter.view ? 'page' : undefined}
            className="aria-[current]:font-semibold aria-[current]:no-underline"
          >
            {t(view)}
          </TextLink>
        ))}
      </nav>
      {children}
      {pages > 1 && (
        <nav aria-label={t('page', { page: filter.page, pages })} className="flex items-baseline gap-5">
          {filter.page > 1 && <TextLink href={href(filter.page - 1)}>{t('previous')}</TextLink>}
          <span className="text-ink-soft">{t('page', { page: filter.page, pages })}</span>
          {filter.page < pages && <TextLink href={href(filter.page + 1)}>{t('next')}</TextLink>}
        </nav>
      )}
    </div>
  )
}
