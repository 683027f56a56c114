import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { useResultCells, useResultColumns } from '@/features/evaluations/results/components/result-cells'
import type { ServiceResults } from '@/features/evaluations/results/rules'

/** The same figures of each side that has five answers or more of its own. */
export function SideTable({ bySide }: Pick<ServiceResults, 'bySide'>) {
  const t = useTranslations('evaluations.results')
  const side = useTranslations('evaluations.sideChoice')
  const columns = useResultColumns('side')
  const cells = useResultCells()
  return (
    <div className="mt-8">
      <Table
        caption={t('bySide')}
        columns={columns}
        rows={bySide.map(results => ({ key: results.side, cells: cells(side(results.side), results) }))}
      />
      <p className="mt-3 text-sm text-ink-soft">{t('bySideNote')}</p>
    </div>
  )
}
