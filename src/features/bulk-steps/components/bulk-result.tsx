import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { bulkAt } from '@/features/bulk-steps/bulk-pages'
import type { BulkStepView } from '@/features/bulk-steps/queries'
import type { BulkRow } from '@/features/bulk-steps/schema'
import { paths } from '@/lib/paths'

/** The outcome of each row, and the way on with those that were not done. */
export function BulkResult({ result: { step, rows } }: { result: BulkStepView }) {
  const t = useTranslations('bulkSteps')
  const duties = useTranslations('duties')
  const left = rows.filter(({ outcome }) => outcome !== 'done' && outcome !== 'duty_gone')
  const rowOf = (row: BulkRow) => ({
    key: row.name,
    cells: { about: row.title || duties('portal'), outcome: <Outcome row={row} /> },
  })
  const columns = (['about', 'outcome'] as const).map(name => ({ name, label: t(`columns.${name}`) }))
  return (
    <>
      <Table caption={t('caption')} captionHidden columns={columns} rows={rows.map(rowOf)} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={paths.admin} variant="primary">
          {t('toList')}
        </ButtonLink>
        {left.length > 0 && (
          <ButtonLink
            href={bulkAt(
              step,
              left.map(({ name }) => name),
            )}
          >
            {t('again', { count: left.length })}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

function Outcome({ row: { outcome, values } }: { row: BulkRow }) {
  const t = useTranslations('bulkSteps')
  const reasons = useTranslations('reasons')
  if (outcome === null) return <Tag tone="waiting">{t('untried')}</Tag>
  if (outcome === 'done') return <Tag tone="success">{t('done')}</Tag>
  return (
    <>
      <Tag tone="warning">{t('refused')}</Tag>
      <span className="row-note block">{reasons(outcome, values)}</span>
    </>
  )
}
