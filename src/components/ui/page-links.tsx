import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

export type PageLinksProps = {
  page: number
  /** How many rows there are in all, and on each page. */
  total: number
  pageSize: number
  /** The address of a page of the same list. */
  href: (page: number) => string
}

/** The way through a long list: plain links, so that the address says which page it is. */
export function PageLinks({ page, total, pageSize, href }: PageLinksProps) {
  const t = useTranslations('common.pages')
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  return (
    <nav aria-label={t('label')} data-print="hide" className="flex items-baseline gap-5">
      {page > 1 && <TextLink href={href(page - 1)}>{t('previous')}</TextLink>}
      <span className="text-ink-soft">{t('now', { page, pages })}</span>
      {page < pages && <TextLink href={href(page + 1)}>{t('next')}</TextLink>}
    </nav>
  )
}
