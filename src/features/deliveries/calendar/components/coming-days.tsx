import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { byDay } from '@/features/deliveries/calendar/calendar-entry'
import { EntryList, type EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import type { Calendar } from '@/features/deliveries/calendar/queries'
import { dateOf } from '@/lib/dates'
import { weekdayText } from '@/lib/time-text'

type ComingDaysProps = { calendar: Calendar; reader: EntryReader }

/** On a phone: what comes next, where the month's list would begin with what has been or with nothing. */
export function ComingDays({ calendar: { entries, coming }, reader }: ComingDaysProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const first = entries.find(({ kind }) => kind === 'occasion')
  if (!coming[0] || first?.id === coming[0].id) return null
  return (
    <div className="lg:hidden" data-print="hide">
      <Section title={t('coming')}>
        <div className="flex flex-col gap-4">
          {[...byDay(coming)].map(([day, ofDay]) => (
            <div key={day}>
              <p className="calendar-day">
                <time dateTime={day} className="inline-block first-letter:uppercase">
                  {weekdayText(locale, dateOf(day))}
                </time>
              </p>
              <EntryList entries={ofDay} reader={reader} />
            </div>
          ))}
        </div>
      </Section>
    </div>
  )
}
