import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { textIn } from '@/features/catalogue/service-content'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'
import type { CallView } from '../call-queries'

const columns = ['organisation', 'service', 'timing', 'since', 'next'] as const

/** Interested, not ordered: whom to call, in order. */
export function CallList({ calls, today }: { calls: CallView[]; today: Day }) {
  const t = useTranslations('interest')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <Table caption={t('calls.caption')} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(`calls.${column}`) }))} />
      <TableBody>
        {calls.map(call => (
          <TableRow key={call.interestId}>
            <TableCell header>
              <TextLink href={paths.adminInterest(call.interestId)}>{call.organisation}</TextLink>
            </TableCell>
            <TableCell label={t('calls.service')}>{textIn(locale, call.serviceName)}</TableCell>
            <TableCell label={t('calls.timing')}>{t(`timing.${call.timing}`)}</TableCell>
            <TableCell label={t('calls.since')}>
              {format.dateTime(call.interestedAt, { dateStyle: 'medium' })}
            </TableCell>
            <TableCell label={t('calls.next')}>
              <NextStep call={call} today={today} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function NextStep({ call, today }: { call: CallView; today: Day }) {
  const t = useTranslations('interest')
  const locale = useLocale()
  if (!call.lastHeldOn) return <Tag tone="waiting">{t('calls.neverCalled')}</Tag>
  const isDue = call.nextStepOn !== null && call.nextStepOn <= today
  return (
    <>
      {call.nextStep || t('calls.noStep')}
      <span className="block text-sm text-ink-soft">
        {call.nextStepOn && isDue && <Tag tone="warning">{dayText(locale, call.nextStepOn)}</Tag>}
        {call.nextStepOn && !isDue && dayText(locale, call.nextStepOn)}
        {!call.nextStepOn && t('calls.lastHeld', { day: dayText(locale, call.lastHeldOn) })}
      </span>
    </>
  )
}
