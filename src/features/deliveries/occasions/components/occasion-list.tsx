import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OnwardLink } from '@/components/layout/onward-link'
import { TextLink } from '@/components/ui/text-link'
import { OccasionTag } from '@/features/deliveries/components/status-tags'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionHistory } from '@/features/deliveries/history/components/occasion-history'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { isMonthOpen } from '@/features/deliveries/outcomes/rules'
import { canMove, type OccasionMove } from '@/features/deliveries/rules'
import { type Day, dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

export type OccasionRole = 'staff' | 'deliverer' | 'party'

type ReaderProps = { role: OccasionRole; today: Day }

export type OccasionListProps = ReaderProps & {
  occasions: OccasionView[]
  history: readonly HistoryEntry[]
}

/** Every occasion of a delivery, with what the reader may do with it. */
export function OccasionList({ occasions, history, ...reader }: OccasionListProps) {
  const t = useTranslations('deliveries')
  if (occasions.length === 0) return <p>{t('noOccasions')}</p>
  return (
    <ol className="border-t border-line">
      {occasions.map(occasion => (
        <OccasionItem key={occasion.id} {...{ occasion, ...reader }}>
          <OccasionHistory entries={history.filter(entry => entry.occasionId === occasion.id)} />
        </OccasionItem>
      ))}
    </ol>
  )
}

type OccasionItemProps = ReaderProps & { occasion: OccasionView; children: ReactNode }

function OccasionItem({ occasion, children, ...reader }: OccasionItemProps) {
  const locale = useLocale()
  return (
    <li id={`tillfalle-${occasion.id}`} className="flex flex-col gap-1.5 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">{textIn(locale, occasion.title)}</h3>
        <OccasionTag status={occasion.status} />
      </div>
      <p className="first-letter:uppercase">
        <OccasionTime occasion={occasion} />
      </p>
      <OccasionFacts occasion={occasion} />
      {occasion.note && (
        <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
          {occasion.note}
        </p>
      )}
      <OccasionLinks occasion={occasion} {...reader} />
      {children}
    </li>
  )
}

type Act = {
  move: OccasionMove
  href: (occasion: OccasionView) => string
  label: 'plan' | 'proposeTimes' | 'markDone' | 'correct' | 'split' | 'cancel'
  /** Not of a joint session. */
  ofOne?: true
}

/** The acts of staff on one occasion, in their order. */
const acts: readonly Act[] = [
  { move: 'plan', href: paths.planOccasion, label: 'plan' },
  { move: 'plan', href: paths.proposeTimes, label: 'proposeTimes', ofOne: true },
  { move: 'mark_done', href: paths.markOccasionDone, label: 'markDone' },
  { move: 'correct', href: paths.correctOccasion, label: 'correct' },
  { move: 'plan', href: paths.splitOccasion, label: 'split', ofOne: true },
  { move: 'cancel', href: paths.cancelOccasion, label: 'cancel' },
]

/** A deliverer marks the own occasion from its day on, and corrects it while its month is not published. */
function isDeliverers({ status, startsAt, doneOn }: OccasionView, move: OccasionMove, today: Day): boolean {
  if (move === 'mark_done') return status === 'planned' && startsAt !== null && dayOf(startsAt) <= today
  return move === 'correct' && doneOn !== null && isMonthOpen(doneOn, today)
}

function linksFor(occasion: OccasionView, { role, today }: ReaderProps) {
  const isPlanned = occasion.status === 'planned'
  const isOwn = (move: OccasionMove) => role === 'deliverer' && isDeliverers(occasion, move, today)
  const isFor = ({ move, ofOne }: Act) => canMove(occasion, move) && !(ofOne && occasion.sessionId)
  const allowed = acts.filter(act => isFor(act) && (role === 'staff' || isOwn(act.move)))
  const links = allowed.map(({ href, label }) => ({
    href: href(occasion),
    isFile: false,
    label: label === 'plan' && isPlanned ? ('reschedule' as const) : label,
  }))
  const label = calendarWord(occasion)
  return label ? [...links, { href: paths.occasionCalendar(occasion), label, isFile: true }] : links
}

function OccasionLinks({ occasion, ...reader }: ReaderProps & { occasion: OccasionView }) {
  const t = useTranslations('deliveries')
  const title = textIn(useLocale(), occasion.title)
  const links = linksFor(occasion, reader)
  if (links.length === 0 && reader.role === 'deliverer' && occasion.doneOn) {
    return <p className="row-note">{t('correctedByStaff')}</p>
  }
  if (links.length === 0) return null
  return (
    <ul data-print="hide" className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
      {links.map(({ href, label, isFile }) => {
        const Way = isFile ? TextLink : OnwardLink
        return (
          <li key={href}>
            <Way href={href}>
              {t(label)}
              <span className="sr-only">: {title}</span>
            </Way>
          </li>
        )
      })}
    </ul>
  )
}

/** A cancelled occasion has a file too: it takes the entry out of the calendar that has it. */
function calendarWord({ status, startsAt }: OccasionView): 'calendar' | 'calendarCancelled' | null {
  if (status === 'planned') return 'calendar'
  return status === 'cancelled' && startsAt ? 'calendarCancelled' : null
}
