import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

export type PageLinksProps = {
  page: number
  /** How many rows there are in all, and on each page. */
  total: number
  pageSize: number
  /** The address of a page of the same list. */
  href: (page: number) => string
}

export type PagedRowsProps = PageLinksProps & {
  /** Stands in for the rows where the list has none. */
  empty: ReactNode
  /** The rows; nothing where the page has none. */
  children: ReactNode
}

/** A page's rows and the way to the other pages. A page past the last one has none, but the list is not empty. */
export function PagedRows({ empty, children, ...pages }: PagedRowsProps) {
  return (
    <>
      {children || (pages.total === 0 && empty)}
      <PageLinks {...pages} />
    </>
  )
}

/** The way through a long list: plain links, so that the address says which page it is. */
export function PageLinks({ page, total, pageSize, href }: PageLinksProps) {
  const t = useTranslations('common.pages')
  const pages = Math.ceil(total / pageSize)
  if (pages > 0 && page > pages) {
    return (
      <p>
        {t('only', { pages })} <TextLink href={href(pages)}>{t('last', { pages })}</TextLink>
      </p>
    )
  }
  if (pages < 2) return null
  return (
    <nav aria-label={t('label')} data-print="hide" className="flex items-baseline gap-5">
      {page > 1 && <TextLink href={href(page - 1)}>{t('previous')}</TextLink>}
      <span className="text-ink-soft">{t('now', { page, pages })}</span>
      {page < pages && <TextLink href={href(page + 1)}>{t('next')}</TextLink>}
    </nav>
  )
}
