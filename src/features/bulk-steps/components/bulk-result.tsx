import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { bulkAt } from '@/features/bulk-steps/bulk-pages'
import { ChosenTitle } from '@/features/bulk-steps/components/chosen-title'
import type { BulkStepView } from '@/features/bulk-steps/queries'
import type { Progress } from '@/features/bulk-steps/rules'
import type { BulkRow } from '@/features/bulk-steps/schema'
import { daysInWords } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The outcome of each row. The way on leads to how far it has come, or to what was not done. */
export function BulkResult({ result, progress }: { result: BulkStepView; progress: Progress }) {
  const t = useTranslations('bulkSteps')
  const { id, step, rows } = result
  const { untried, isUnderWay } = progress
  const left = rows.filter(({ outcome, skipped }) =>
    skipped ? skipped === 'too_many' : outcome !== 'done' && outcome !== 'duty_gone',
  )
  const rowOf = (row: BulkRow) => ({
    key: row.name,
    cells: {
      about: <ChosenTitle title={row.title} page={row.page} />,
      outcome: <Outcome row={row} isUnderWay={isUnderWay} />,
    },
  })
  const columns = (['about', 'outcome'] as const).map(name => ({ name, label: t(`columns.${name}`) }))
  return (
    <>
      {untried > 0 && !isUnderWay && (
        <Notice tone="warning" title={t('brokenOff.title')}>
          <p>{t('brokenOff.text', { count: untried })}</p>
        </Notice>
      )}
      <Table caption={t('caption')} captionHidden columns={columns} rows={rows.map(rowOf)} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={paths.admin} variant="primary">
          {t('toList')}
        </ButtonLink>
        {isUnderWay && <ButtonLink href={paths.adminBulkStep(id)}>{t('look')}</ButtonLink>}
        {!isUnderWay && left.length > 0 && (
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

function Outcome({ row, isUnderWay }: { row: BulkRow; isUnderWay: boolean }) {
  const { outcome, skipped, why, values, reminded = [] } = row
  const t = useTranslations('bulkSteps')
  const reasons = useTranslations('reasons')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (skipped) {
    return (
      <>
        <Tag tone="neutral">{t('refused')}</Tag>
        <span className="row-note block">{why ? reasons(why, daysInWords(locale, values)) : t(skipped)}</span>
      </>
    )
  }
  if (outcome === null && isUnderWay) return <Tag tone="waiting">{t('waits')}</Tag>
  if (outcome === null) return <Tag tone="warning">{t('untried')}</Tag>
  if (outcome === 'done') {
    const told = format.list(reminded.map(party => parties(party)))
    return (
      <Tag tone="success" className="whitespace-normal!">
        {told ? t('reminded', { parties: told }) : t('done')}
      </Tag>
    )
  }
  return (
    <>
      <Tag tone="warning">{t('refused')}</Tag>
      <span className="row-note block">{reasons(outcome, daysInWords(locale, values))}</span>
    </>
  )
}
