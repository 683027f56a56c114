import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import {
  type CalendarEntry,
  type EntryService,
  type OccasionEntry,
  overlapping,
} from '@/features/deliveries/calendar/calendar-entry'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { clocksText } from '@/lib/time-text'

/** The reader's role, and how the sign of a service is drawn. */
export type EntryReader = {
  role: 'staff' | 'party' | 'deliverer'
  sign: (service: EntryService) => ReactNode
}

export type EntryListProps = { entries: CalendarEntry[]; reader: EntryReader; withDeliverer?: boolean }

/** The entries of a day, each with its service's sign and its way on. */
export function EntryList({ entries, reader, withDeliverer }: EntryListProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  // A deliverer's other work is not for the parties.
  const clashing = reader.role === 'party' ? new Set() : overlapping(entries)
  return (
    <ul>
      {entries.map(entry => (
        <li
          key={`${entry.kind}-${entry.id}`}
          className={isUnsure(entry, reader) ? 'entry entry-proposed' : 'entry'}
        >
          {reader.sign(entry.service)}
          <div className="min-w-0">
            {entry.kind === 'occasion' ? (
              <Occasion {...{ entry, reader, withDeliverer }} isClashing={clashing.has(entry.id)} />
            ) : (
              <>
                <p className="entry-note">{t(`round.${entry.kind}`)}</p>
                <TextLink
                  href={
                    reader.role === 'staff' ? paths.adminRound(entry.id) : paths.service(entry.service.slug)
                  }
                >
                  {textIn(locale, entry.service.name)}
                </TextLink>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

type OccasionProps = Pick<EntryListProps, 'reader' | 'withDeliverer'> & {
  entry: OccasionEntry
  isClashing: boolean
}

function Occasion({ entry, reader, withDeliverer, isClashing }: OccasionProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const { service, title, organisation, deliverer } = entry
  const standing = standingOf(entry, reader)
  const time = entry.hasHour ? clocksText(locale, entry) : 'none'
  const notes = [
    textIn(locale, title),
    reader.role !== 'party' && organisation,
    withDeliverer && (deliverer?.name ?? t('noDeliverer')),
  ].filter(Boolean)
  return (
    <>
      <p className="entry-note">{standing ? t(standing, { time }) : time}</p>
      {isClashing && <p className="entry-clash">{t('clash')}</p>}
      <TextLink href={paths.delivery(entry.deliveryId)}>{textIn(locale, service.name)}</TextLink>
      {notes.map(note => (
        <p key={String(note)} className="entry-note">
          {note}
        </p>
      ))}
    </>
  )
}

/** The word beside its time; none where the time is firm. */
function standingOf(entry: OccasionEntry, { role }: EntryReader) {
  const { isAsked, status, givesWay, isOver } = entry
  if (isAsked) return 'asked'
  if (status === 'proposed') return isOver ? 'proposedPast' : 'proposed'
  if (status === 'done') return 'held'
  if (givesWay) return 'givesWay'
  return role === 'deliverer' && entry.isTentative ? 'tentative' : null
}

/** Of one's own also those that one has not said yes to. */
function isUnsure(entry: CalendarEntry, { role }: EntryReader): boolean {
  if (entry.kind !== 'occasion') return false
  return entry.status === 'proposed' || (role === 'deliverer' && entry.isTentative)
}
