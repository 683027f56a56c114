import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
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
  const t = useTranslations('interest')
  const locale = useLocale()
  const format = useFormatter()
  const shortDay = (day: Date) => <span className="whitespace-nowrap">{format.dateTime(day, SHORT_DAY)}</span>
  const rowOf = (call: CallView) => {
    const { interestId, organisation, serviceName, need, lastHeldOn } = call
    const nameId = `verksamhet-${interestId}`
    return {
      key: interestId,
      cells: {
        organisation: <span id={nameId}>{organisation}</span>,
        service: (
          <>
            {textIn(locale, serviceName)}
            <span className="row-note line-clamp-2 max-w-measure">{need}</span>
          </>
        ),
        since: (
          <>
            {shortDay(call.interestedAt)}
            <span className="row-note block whitespace-nowrap">{t(`timing.${call.timing}`)}</span>
          </>
        ),
        last: lastHeldOn ? (
          <>
            {shortDay(dateOf(lastHeldOn))}
            <span className="row-note block">{call.staff}</span>
          </>
        ) : (
          <Tag tone="waiting">{t('calls.neverCalled')}</Tag>
        ),
        next: <NextStep call={call} today={today} />,
        step: (
          <TextLink
            href={paths.adminInterest(interestId)}
            className="whitespace-nowrap"
            aria-describedby={nameId}
          >
            {t(`calls.${steps[call.turn]}`)}
          </TextLink>
        ),
      },
    }
  }
  return (
    <Table
      caption={t('calls.caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`calls.${name}`) }))}
      rows={calls.map(rowOf)}
    />
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
        <span className="row-note block">
          {turn === 'due' ? (
            <Tag tone={nextStepOn === today ? 'info' : 'warning'}>
              {nextStepOn === today ? t('today') : t('overdue', { day })}
            </Tag>
          ) : (
            day
          )}
        </span>
      )}
    </>
  )
}
