import type { Telling } from '@/lib/happenings/declare'
import type { LocalizedText } from '@/lib/localized-text'
import { momentText } from '@/lib/time-text'
import type { Locale } from '@/messages/messages'

/** One of the times that a letter about a whole delivery tells of. */
export type ScheduleLine = {
  occasion: LocalizedText
  startsAt: Date
  movedFrom: Date | null
  /** The person who holds it now. */
  heldBy: string | null
}

/** The one who holds occasions is told of those alone. */
export function timesFor(
  { calendar }: Pick<Telling, 'calendar'>,
  lines: readonly ScheduleLine[],
  personId: string | undefined,
): ScheduleLine[] {
  return lines.filter(({ heldBy }) => calendar !== 'lists_own' || heldBy === personId)
}

type Say = (key: 'scheduleLine', values: Record<string, string>) => string

/** Each time in a line of its own, with the one that it had before. */
export function scheduleIn(t: Say, locale: Locale, lines: readonly ScheduleLine[]): string {
  return lines
    .map(({ occasion, startsAt, movedFrom }) =>
      t('scheduleLine', {
        occasion: occasion[locale],
        when: momentText(locale, startsAt),
        before: movedFrom ? momentText(locale, movedFrom) : 'none',
      }),
    )
    .join('\n')
}
