import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { PageLinks } from '@/components/ui/page-links'
import { Table } from '@/components/ui/table'
import { type ImportFilter, importFilter } from '@/features/imports/import-filter'
import type { ImportView, Outcome } from '@/features/imports/queries'
import { paths } from '@/lib/paths'

export type ImportOutcomeProps = { view: ImportView; outcome: Outcome; filter: ImportFilter }

/** The outcome of a file that was read in, row by row. */
export function ImportOutcome({ view, outcome, filter }: ImportOutcomeProps) {
  const t = useTranslations('imports')
  const columns = (['line', 'name', 'state'] as const).map(name => ({ name, label: t(name) }))
  return (
    <Section title={t('outcome')}>
      <div className="flex flex-col gap-6">
        {outcome.faultyRows > 0 && (
          <Notice tone="warning">{t('skipped', { count: outcome.faultyRows })}</Notice>
        )}
        <p className="font-semibold">{t('found', { count: view.total })}</p>
        {outcome.rows.length > 0 && (
          <Table
            caption={t('outcome')}
            captionHidden
            columns={columns}
            rows={outcome.rows.map(row => ({
              key: row.id,
              cells: { line: row.line ?? t('inRegister'), name: row.label, state: t(`act.${row.act}`) },
            }))}
          />
        )}
        <PageLinks
          total={view.total}
          pageSize={view.pageSize}
          page={filter.page}
          href={page => importFilter.write(paths.adminImport(view.id), { ...filter, page })}
        />
      </div>
    </Section>
  )
}
