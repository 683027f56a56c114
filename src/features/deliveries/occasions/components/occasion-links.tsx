import { useLocale, useTranslations } from 'next-intl'
import { OnwardLink } from '@/components/layout/onward-link'
import { TextLink } from '@/components/ui/text-link'
import { isSelfLed } from '@/features/catalogue/self-led'
import { firmnessOf, type OccasionView } from '@/features/deliveries/delivery-view'
import { isMonthOpen, lacksCount, mayStillCount } from '@/features/deliveries/outcomes/rules'
import { canMove, type OccasionMove } from '@/features/deliveries/rules'
import { type Day, dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type OccasionRole = 'staff' | 'deliverer' | 'party'

export type OccasionReader = {
  role: OccasionRole
  today: Day
  /** Where a party writes about a day that does not suit. */
  orderId?: string
}

type Act = {
  move: OccasionMove
  href: (occasion: OccasionView) => string
  label: 'plan' | 'proposeTimes' | 'markDone' | 'giveCount' | 'correct' | 'split' | 'cancel'
  /** Not of a joint session. */
  ofOne?: true
}

/** The acts of staff on one occasion, in their order. */
const acts: readonly Act[] = [
  { move: 'plan', href: paths.planOccasion, label: 'plan' },
  { move: 'plan', href: paths.proposeTimes, label: 'proposeTimes', ofOne: true },
  { move: 'mark_done', href: paths.markOccasionDone, label: 'markDone' },
  { move: 'correct', href: paths.giveCount, label: 'giveCount' },
  { move: 'correct', href: paths.correctOccasion, label: 'correct' },
  { move: 'plan', href: paths.splitOccasion, label: 'split', ofOne: true },
  { move: 'cancel', href: paths.cancelOccasion, label: 'cancel' },
]

/** A deliverer marks the own occasion from its day on, and corrects it while its month is not published. */
function isDeliverers(occasion: OccasionView, { move, label }: Act, today: Day): boolean {
  const { status, startsAt, doneOn } = occasion
  if (label === 'giveCount') return mayStillCount(occasion, today)
  if (move === 'mark_done') return status === 'planned' && startsAt !== null && dayOf(startsAt) <= today
  return move === 'correct' && doneOn !== null && isMonthOpen(doneOn, today)
}

/** `wasPlanned`: before it was called off, so that calendars may hold it. */
type LinkReader = OccasionReader & { wasPlanned: boolean }

function linksFor(occasion: OccasionView, { role, today, wasPlanned, orderId }: LinkReader) {
  if (role === 'deliverer' && occasion.isDeclined) return []
  const isOwn = (act: Act) => role === 'deliverer' && isDeliverers(occasion, act, today)
  const isFor = ({ move, ofOne, label }: Act) =>
    canMove(occasion, move) &&
    !(ofOne && occasion.sessionId) &&
    (label !== 'giveCount' || lacksCount(occasion))
  const allowed = acts.filter(act => isFor(act) && (role === 'staff' || isOwn(act)))
  const links = allowed.map(({ href, label }) => ({
    href: href(occasion),
    isForm: true,
    label: wordFor(label, occasion),
  }))
  const label = calendarWord(occasion, { today, wasPlanned })
  const file = label && { href: paths.occasionCalendar(occasion), label, isForm: false }
  const ask = role === 'party' && orderId && hasDayAhead(occasion) && askForDay(orderId, occasion.id)
  return [...links, ...(file ? [file] : []), ...(ask ? [ask] : [])]
}

/** One whose time the parties are asked about has a form of its own for that. */
function hasDayAhead(occasion: OccasionView): boolean {
  const firmness = firmnessOf(occasion)
  return !isSelfLed(occasion) && canMove(occasion, 'plan') && (firmness === 'proposed' || firmness === 'firm')
}

function askForDay(orderId: string, occasionId: string) {
  return { href: paths.askForDay(orderId, occasionId), isForm: false, label: 'askForDay' as const }
}

function wordFor(label: Act['label'], occasion: OccasionView): Act['label'] | 'reschedule' | 'handOver' {
  if (label === 'plan' && occasion.status === 'planned') return 'reschedule'
  return label === 'markDone' && isSelfLed(occasion) ? 'handOver' : label
}

/** The reader's ways on from an occasion, and its file for a calendar. */
export function OccasionLinks({ occasion, ...reader }: LinkReader & { occasion: OccasionView }) {
  const t = useTranslations('deliveries')
  const title = textIn(useLocale(), occasion.title)
  const links = linksFor(occasion, reader)
  if (links.length === 0 && reader.role === 'deliverer' && occasion.doneOn) {
    return <p className="row-note">{t('correctedByStaff')}</p>
  }
  if (links.length === 0) return null
  return (
    <ul data-print="hide" className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
      {links.map(({ href, label, isForm }) => {
        const Way = isForm ? OnwardLink : TextLink
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

/** Until its day an occasion has a file. That of a cancelled one takes the entry out of the calendar that has it. */
function calendarWord(
  { status, startsAt }: OccasionView,
  { today, wasPlanned }: Omit<LinkReader, 'role'>,
): 'calendar' | 'calendarCancelled' | null {
  if (!startsAt || dayOf(startsAt) < today) return null
  if (status === 'planned') return 'calendar'
  return wasPlanned ? 'calendarCancelled' : null
}
