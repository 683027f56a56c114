import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { type ResultColumn, useResultCells } from '@/features/evaluations/results/components/result-cells'
import type { ServiceResults } from '@/features/evaluations/results/rules'

const columns = ['name', 'answers', 'rewarding', 'stronger', 'recommends', 'goal'] as const

/** The same figures of each side that has five answers or more of its own. */
export function SideTable({ bySide }: Pick<ServiceResults, 'bySide'>) {
  const t = useTranslations('evaluations.results')
  const side = useTranslations('evaluations.sideChoice')
  const cells = useResultCells()
  const label = (column: ResultColumn) => (column === 'name' ? t('side') : t(`short.${column}`))
  return (
    <div className="mt-8">
      <Table
        caption={t('bySide')}
        columns={columns.map(name => ({
          name,
          label: label(name),
          ...(name !== 'name' && { align: 'end' as const }),
        }))}
        rows={bySide.map(results => ({ key: results.side, cells: cells(side(results.side), results) }))}
      />
      <p className="mt-3 text-sm text-ink-soft">{t('bySideNote')}</p>
    </div>
  )
}
