import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { FilteredList, FilterForm } from '@/components/layout/filtered-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { RowAnswer } from '@/features/imports/components/row-answer'
import { type ImportFilter, importFilter, verdictOf } from '@/features/imports/import-filter'
import type { PlannedRow, Verdict } from '@/features/imports/plan'
import type { ImportView, Preview } from '@/features/imports/queries'
import { paths } from '@/lib/paths'

const tones: Record<Verdict, Tone> = {
  new: 'success',
  changed: 'info',
  same: 'neutral',
  gone: 'neutral',
  faulty: 'danger',
}

export type PreviewRowsProps = { view: ImportView; preview: Preview; filter: ImportFilter }

/** The rows of a file with what each would do. */
export function PreviewRows({ view, preview, filter }: PreviewRowsProps) {
  const t = useTranslations('imports')
  const path = paths.adminImport(view.id)
  const { gone } = preview.counts
  const options = Object.entries(verdictOf).map(([value, verdict]) => ({
    value,
    label: t(`count.${verdict}`, { count: preview.counts[verdict] }),
  }))
  return (
    <FilteredList
      total={view.total}
      pageSize={view.pageSize}
      page={filter.page}
      href={page => importFilter.write(path, { ...filter, page })}
      filters={
        <FilterForm path={path} submitLabel={t('find')}>
          <FilterSelect
            name="visa"
            label={t('show')}
            value={filter.show ?? ''}
            all={t('all')}
            options={options}
          />
        </FilterForm>
      }
      found={
        filter.show ? t('found', { count: view.total }) : t('foundInFile', { count: view.total - gone, gone })
      }
      empty={
        <EmptyState title={t('noRows')} action={<ButtonLink href={path}>{t('all')}</ButtonLink>}>
          <p>{t('noRowsText')}</p>
        </EmptyState>
      }
    >
      {preview.rows.length > 0 && <RowTable rows={preview.rows} />}
    </FilteredList>
  )
}

function RowTable({ rows }: { rows: PlannedRow<unknown>[] }) {
  const t = useTranslations('imports')
  const columns = (['line', 'name', 'number', 'state', 'answer'] as const).map(name => ({
    name,
    label: t(name),
  }))
  return (
    <Table
      caption={t('rows')}
      captionHidden
      columns={columns}
      rows={rows.map(row => ({
        key: row.line ?? row.number,
        cells: {
          line: row.line ?? t('inRegister'),
          name: row.label,
          number: row.number,
          state: <Tag tone={tones[row.verdict]}>{t(`verdict.${row.verdict}`)}</Tag>,
          answer: <RowAnswer row={row} />,
        },
      }))}
    />
  )
}
