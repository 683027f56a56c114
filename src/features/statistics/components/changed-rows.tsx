import { Section } from '@/components/layout/section'
import { RowsTable } from '@/features/statistics/components/rows-table'
import type { ChangedRow, FigureView } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'

type Props = { rows: readonly ChangedRow[]; view: FigureView; words: FigureWords; isFree: boolean }

/** For staff, the rows that moved a published month: those that came since, and those that went. */
export function ChangedRows({ rows, view, words, isFree }: Props) {
  const { t } = words
  if (!isFree || !view.isMoved) return null
  const of = (isNew: boolean) => rows.filter(row => row.isNew === isNew)
  return (
    <Section title={t('changed.rows')}>
      {rows.length === 0 && <p>{t('changed.register')}</p>}
      {[true, false].map(isNew => {
        const title = t(isNew ? 'changed.added' : 'changed.gone')
        if (of(isNew).length === 0) return null
        return (
          <div key={title} className="mb-6">
            <h3 className="mb-2 text-lg">{title}</h3>
            <RowsTable rows={of(isNew)} words={words} caption={title} />
          </div>
        )
      })}
    </Section>
  )
}
