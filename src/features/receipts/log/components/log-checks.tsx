import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { LogCheckView } from '@/features/receipts/log/queries'
import { instantText } from '@/features/receipts/pdf/receipt-texts'

/** Whether the log held the last time, and if not, where. */
export function LatestCheck({ check }: { check: LogCheckView | undefined }) {
  const t = useTranslations('receipts.log')
  const locale = useLocale()
  if (!check) {
    return (
      <EmptyState title={t('never')}>
        <p>{t('neverText')}</p>
      </EmptyState>
    )
  }
  const when = instantText(locale, check.checkedAt.toISOString())
  if (check.faults.length === 0) return <Notice tone="success">{t('latestWhole', { when })}</Notice>
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
  const columns = [{ label: t('organisation') }, { label: t('position') }, { label: t('fault') }]
  return (
    <Table caption={t('faults')}>
      <TableHead columns={columns} />
      <TableBody>
        {faults.map(({ chainId, organisation, position, fault, orderId }) => (
          <TableRow key={`${chainId} ${position} ${fault} ${orderId}`}>
            <TableCell header>{organisation ?? t('programme')}</TableCell>
            <TableCell label={t('position')}>{position ?? '–'}</TableCell>
            <TableCell label={t('fault')}>{t(`faultName.${fault}`)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

export function LogChecks({ checks }: { checks: LogCheckView[] }) {
  const t = useTranslations('receipts.log')
  const locale = useLocale()
  if (checks.length === 0) return null
  const columns = [
    { label: t('checkedAt') },
    { label: t('outcome') },
    { label: t('events') },
    { label: t('hash') },
  ]
  return (
    <Section title={t('checks')}>
      <Table caption={t('checks')} captionHidden>
        <TableHead columns={columns} />
        <TableBody>
          {checks.map(({ id, checkedAt, faults, events, head }) => (
            <TableRow key={id}>
              <TableCell header>{instantText(locale, checkedAt.toISOString())}</TableCell>
              <TableCell label={t('outcome')}>
                <Tag tone={faults.length === 0 ? 'success' : 'danger'}>
                  {faults.length === 0 ? t('whole') : t('broken', { count: faults.length })}
                </Tag>
              </TableCell>
              <TableCell label={t('events')}>{events}</TableCell>
              <TableCell label={t('hash')}>
                <span className="font-mono text-sm wrap-anywhere">{head}</span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
