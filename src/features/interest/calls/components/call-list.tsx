import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { CallView } from '@/features/interest/calls/queries'
import type { CallTurn } from '@/features/interest/rules'
import { type Day, dateOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['organisation', 'service', 'since', 'last', 'next', 'step'] as const
const steps: Record<CallTurn, 'take' | 'call' | 'plan' | 'open'> = {
  due: 'take',
  new: 'call',
  open: 'plan',
  ahead: 'open',
}

/** Interested, not ordered: whom to call, in order. */
export function CallList({ calls, today }: { calls: CallView[]; today: Day }) {
  const t = useTranslations('interest.calls')
  return (
    <Table caption={t('caption')} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(column) }))} />
      <TableBody>
        {calls.map(call => (
          <CallRow key={call.interestId} call={call} today={today} />
        ))}
      </TableBody>
    </Table>
  )
}

function CallRow({ call, today }: { call: CallView; today: Day }) {
  const t = useTranslations('interest')
  const locale = useLocale()
  const format = useFormatter()
  const nameId = `verksamhet-${call.interestId}`
  return (
    <TableRow>
      <TableCell header>
        <span id={nameId}>{call.organisation}</span>
      </TableCell>
      <TableCell label={t('calls.service')}>
        {textIn(locale, call.serviceName)}
        <span className="line-clamp-2 max-w-measure text-sm text-ink-soft">{call.need}</span>
      </TableCell>
      <TableCell label={t('calls.since')}>
        <span className="whitespace-nowrap">{format.dateTime(call.interestedAt, SHORT_DAY)}</span>
        <span className="block whitespace-nowrap text-sm text-ink-soft">{t(`timing.${call.timing}`)}</span>
      </TableCell>
      <TableCell label={t('calls.last')}>
        {call.lastHeldOn ? (
          <>
            <span className="whitespace-nowrap">{format.dateTime(dateOf(call.lastHeldOn), SHORT_DAY)}</span>
            <span className="block text-sm text-ink-soft">{call.staff}</span>
          </>
        ) : (
          <Tag tone="waiting">{t('calls.neverCalled')}</Tag>
        )}
      </TableCell>
      <TableCell label={t('calls.next')}>
        <NextStep call={call} today={today} />
      </TableCell>
      <TableCell label={t('calls.step')}>
        <TextLink
          href={paths.adminInterest(call.interestId)}
          className="whitespace-nowrap"
          aria-describedby={nameId}
        >
          {t(`calls.${steps[call.turn]}`)}
        </TextLink>
      </TableCell>
    </TableRow>
  )
}

/** The step itself, and its day: one that is due is marked. */
export function NextStep({ call, today }: { call: CallView; today: Day }) {
  const t = useTranslations('interest.calls')
  const format = useFormatter()
  const { nextStep, nextStepOn, turn } = call
  if (turn === 'new') return '–'
  const day = nextStepOn ? format.dateTime(dateOf(nextStepOn), SHORT_DAY) : ''
  return (
    <>
      {nextStep || t('noStep')}
      {nextStepOn && (
        <span className="block text-sm text-ink-soft">
          {turn === 'due' ? (
            <Tag tone="warning">{nextStepOn === today ? t('today') : t('overdue', { day })}</Tag>
          ) : (
            day
          )}
        </span>
      )}
    </>
  )
}
