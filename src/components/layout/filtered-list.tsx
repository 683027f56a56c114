import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DownloadLinks } from '@/components/layout/download-links'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PagedRows, type PagedRowsProps } from '@/components/ui/page-links'

export type FilteredListProps = PagedRowsProps & {
  /** The form that narrows the list. */
  filters: ReactNode
  /** How many were found, in words. */
  found: string
  /** Where links over the list show the same number. */
  foundHidden?: boolean
}

/** A long list with its filter, how many it found, and the way through its pages. */
export function FilteredList({ filters, found, foundHidden, ...rows }: FilteredListProps) {
  return (
    <div className="filtered-list">
      {filters}
      <p role="status" className={foundHidden ? 'sr-only' : 'font-semibold'}>
        {found}
      </p>
      <PagedRows {...rows} />
      {rows.total > 0 && <DownloadLinks shown={rows.href(1)} />}
    </div>
  )
}

export type FilterFormProps = {
  path: string
  submitLabel: string
  /** Two fields in a row, and each row in line with the others: for forms whose words are long. */
  inPairs?: boolean
  children: ReactNode
}

/**
 * The choices that narrow a list, side by side where there is room, and folded on a phone. They change the address and
 * nothing else. The page says which of them it can't read, in the reader's language, and not the browser.
 */
export function FilterForm({ path, submitLabel, inPairs, children }: FilterFormProps) {
  const t = useTranslations('common.filter')
  const fields = (
    <>
      {children}
      <Button type="submit">{submitLabel}</Button>
    </>
  )
  const summary = (
    <>
      {t('fold')}
      <span className="filter-chosen">{t('chosen')}</span>
    </>
  )
  return (
    <search>
      <form
        method="get"
        action={path}
        noValidate
        data-print="hide"
        className={inPairs ? 'field-pairs' : 'filter-form'}
      >
        {inPairs ? fields : <Disclosure summary={summary}>{fields}</Disclosure>}
      </form>
    </search>
  )
}
