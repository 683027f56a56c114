import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { LogCheckView } from '@/features/receipts/log/queries'
import { instantText, instantTexts } from '@/lib/time-text'

type LatestProps = { check: LogCheckView | undefined }

/** That the log held the last time, in a sentence. */
export function LatestWhole({ check }: LatestProps) {
  const t = useTranslations('receipts.log')
  const locale = useLocale()
  if (!check || check.faults.length > 0) return null
  return <span>{t('latestWhole', { when: instantText(locale, check.checkedAt.toISOString()) })}</span>
}

/** That the log was never checked, or where it did not hold the last time. */
export function LatestFault({ check }: LatestProps) {
  const t = useTranslations('receipts.log')
  const locale = useLocale()
  if (!check) {
    return (
      <EmptyState title={t('never')}>
        <p>{t('neverText')}</p>
      </EmptyState>
    )
  }
  if (check.faults.length === 0) return null
  const when = instantText(locale, check.checkedAt.toISOString())
  return (
    <>
      <Notice tone="danger" title={t('latestBroken', { when })}>
        <p>{t('latestBrokenText')}</p>
      </Notice>
      <Faults faults={check.faults} />
    </>
  )
}

function Faults({ faults }: Pick<LogCheckView, 'faults'>) {
  const t = useTranslations('receipts.log')
  const columns = (['organisation', 'position', 'fault'] as const).map(name => ({ name, label: t(name) }))
  return (
    <Table
      caption={t('faults')}
      columns={columns}
      rows={faults.map(({ chainId, organisation, position, fault, orderId }) => ({
        key: `${chainId} ${position} ${fault} ${orderId}`,
        cells: {
          organisation: organisation ?? t('programme'),
          position: position ?? '–',
          fault: t(`faultName.${fault}`),
        },
      }))}
    />
  )
}

export function LogChecks({ checks }: { checks: LogCheckView[] }) {
  const t = useTranslations('receipts.log')
  const locale = useLocale()
  const format = useFormatter()
  if (checks.length === 0) return null
  const { zone, texts } = instantTexts(
    locale,
    checks.map(({ checkedAt }) => checkedAt),
  )
  const columns = (['checkedAt', 'outcome', 'events', 'hash'] as const).map(name => ({
    name,
    label: t(name, { zone: zone ?? 'none' }),
  }))
  return (
    <Section title={t('checks')}>
      <Table
        caption={t('checks')}
        captionHidden
        columns={columns}
        rows={checks.map(({ id, faults, events, head }, index) => ({
          key: id,
          cells: {
            checkedAt: texts[index],
            outcome: (
              <Tag tone={faults.length === 0 ? 'success' : 'danger'}>
                {faults.length === 0 ? t('whole') : t('broken', { count: faults.length })}
              </Tag>
            ),
            events: format.number(events),
            hash: <span className="font-mono text-sm wrap-anywhere">{head}</span>,
          },
        }))}
      />
    </Section>
  )
}
