import { useLocale, useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { TextLink } from '@/components/ui/text-link'
import { isSelfLed } from '@/features/catalogue/self-led'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import {
  type HistoryEntry,
  handedOverNow,
  lastPlan,
  setTogether,
} from '@/features/deliveries/history/history-entry'
import { capitalised } from '@/lib/capitalised'
import { type Done, doneIn, doneText } from '@/lib/done'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'
import { markedOnce } from '@/lib/marked-once'
import { paths } from '@/lib/paths'
import { momentText } from '@/lib/time-text'

type PlannedNoticeProps = {
  klart: unknown
  history: readonly HistoryEntry[]
  occasions: readonly OccasionView[]
  now: Date
}

/** A party has answered what it was asked, and may be asked more elsewhere. */
const answers: readonly (Done | null)[] = [
  'times_answered',
  'mode_answered',
  'mode_refused',
  'evaluated',
  'followed_up',
]

const heads = { planned: 'one', moved: 'changed', scheduled: 'saved' } as const

/** The last deed on a delivery's page. Of a plan it says each time, who is told of it, and what is left to plan. */
export function PlannedNotice({ klart, history, occasions, now }: PlannedNoticeProps) {
  const t = useTranslations('deliveries')
  const done = doneIn(klart)
  const locale = useLocale()
  const last = lastPlan(history)
  const change = useChange(last)
  const isMoved = change !== null && last?.happened.kind === 'occasion.rescheduled'
  const together = setTogether(history)
  const marked = history.findLast(({ happened }) => happened.kind === 'occasion.done')
  const given = occasions.find(({ id }) => id === marked?.occasionId)
  if (done === 'done' && given && isSelfLed(given)) return <DoneNotice text={t('handedOver')} />
  const handed = done === 'handed_over' ? handedOverNow(history, now) : null
  if (handed) {
    const [count, from] = [handed.from.length, listText(locale, handed.from) || 'none']
    return <DoneNotice text={t('heldBy', { count, from, to: handed.to ?? 'none' })} />
  }
  const set = occasions.filter(({ id }) => together.has(id))
  if (set.length === 0 || (done !== 'planned' && done !== 'moved' && done !== 'scheduled'))
    return <DoneNotice text={doneText(t, klart)}>{answers.includes(done) && <ToWaiting />}</DoneNotice>
  return (
    <DoneNotice text={(done !== 'scheduled' && change) || t(`planned.${heads[done]}`)}>
      {(done === 'scheduled' || !isMoved) && <Times occasions={set} />}
      <p>
        <Told occasions={set} former={last?.delivererFrom} /> <Left occasions={occasions} />
      </p>
    </DoneNotice>
  )
}

function ToWaiting() {
  const t = useTranslations('deliveries')
  return (
    <p>
      <TextLink href={paths.overview}>{t('toWaiting')}</TextLink>
    </p>
  )
}

function useChange(entry: HistoryEntry | undefined): string | null {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  if (entry?.happened.kind === 'occasion.deliverer_changed') {
    return t('planned.heldBy', { to: entry.delivererTo ?? 'none', from: entry.delivererFrom ?? 'none' })
  }
  if (entry?.happened.kind !== 'occasion.rescheduled') return null
  const { movedFrom, startsAt } = entry.happened.facts
  if (!movedFrom) return entry.texts.placeTo ? t('planned.movedTo', { to: entry.texts.placeTo }) : null
  return t('planned.movedTo', { to: momentText(locale, new Date(startsAt)) })
}

/** More than these are told by the first and the last of them. */
const MOST_NAMED = 6

function Times({ occasions }: Pick<PlannedNoticeProps, 'occasions'>) {
  const t = useTranslations('deliveries.planned')
  const locale = useLocale()
  const time = (instant: Date) => momentText(locale, instant)
  const times = occasions
    .flatMap(({ title, startsAt }) => (startsAt ? { title: textIn(locale, title), startsAt } : []))
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return null
  if (times.length > MOST_NAMED) {
    return <p>{t('span', { count: times.length, first: time(first.startsAt), last: time(last.startsAt) })}</p>
  }
  return (
    <ul>
      {times.map(({ title, startsAt }) => (
        <li key={`${title} ${startsAt.toISOString()}`}>
          {markedOnce(t('at', { title, time: time(startsAt) }))}
        </li>
      ))}
    </ul>
  )
}

type ToldProps = Pick<PlannedNoticeProps, 'occasions'> & { former?: string | null }

/** Of a joint session the parties of each organisation are told. So is the one who no longer holds it. */
function Told({ occasions, former }: ToldProps) {
  const t = useTranslations('deliveries.planned')
  const locale = useLocale()
  const isJoint = occasions.some(({ sessionId }) => sessionId)
  const holders = new Set(occasions.flatMap(({ deliverer }) => deliverer?.name ?? []))
  const whom = [
    t('parties', { joint: String(isJoint) }),
    ...new Set([...holders, ...(former ? [former] : [])]),
  ]
  return t('told', { whom: capitalised(listText(locale, whom), locale) })
}

/** The next thing to do with it: days, and then people. */
function Left({ occasions }: Pick<PlannedNoticeProps, 'occasions'>) {
  const t = useTranslations('deliveries.planned')
  const locale = useLocale()
  const left = occasions.filter(one => one.status === 'proposed' && !one.isMoving && !isSelfLed(one))
  const unheld = occasions.filter(one => one.status === 'planned' && !one.deliverer)
  const named = (of: typeof left) =>
    of.length > MOST_NAMED
      ? t('many', { count: of.length })
      : listText(
          locale,
          of.map(({ title }) => textIn(locale, title)),
        )
  return (
    <>
      {left.length > 0 && t('left', { titles: named(left) })}{' '}
      {unheld.length > 0 && t('unheld', { titles: named(unheld) })}
      {left.length + unheld.length === 0 && t('nothingLeft')}
    </>
  )
}
