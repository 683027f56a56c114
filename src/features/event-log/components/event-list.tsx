import { useTranslations } from 'next-intl'
import { DayAhead } from '@/components/layout/day-ahead'
import { DownloadLinks } from '@/components/layout/download-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { EventFilters, EventPages } from '@/features/event-log/components/event-filters'
import { EventTable } from '@/features/event-log/components/event-table'
import { type EventFilter, eventFilter } from '@/features/event-log/event-filter'
import type { FoundEvents } from '@/features/event-log/queries'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

export type EventListProps = {
  filter: EventFilter
  found: FoundEvents
  today: Day
}

/** The log as it is filtered. It can be narrowed, followed further back, and taken as a file. */
export function EventList({ filter, found: { events, hasOlder, organisation }, today }: EventListProps) {
  const t = useTranslations('eventLog')
  const { from, to } = filter
  return (
    <section aria-label={t('title')} className="filtered-list">
      <EventFilters filter={filter} today={today} organisation={organisation} />
      <DayAhead day={from} today={today} />
      {from && to && from > to && <Notice tone="warning">{t('backwards')}</Notice>}
      {events.length > 0 ? (
        <div className="flex flex-col gap-3">
          <EventTable events={events} hasPlaces={filter.shows !== undefined} />
          <p data-print="hide" className="text-sm">
            <TextLink
              href={eventFilter.write(paths.adminLog, {
                ...filter,
                shows: filter.shows ? undefined : 'kedja',
              })}
            >
              {t(filter.shows ? 'hidePlaces' : 'showPlaces')}
            </TextLink>
          </p>
        </div>
      ) : (
        <EmptyState title={t('none')} action={<ButtonLink href={paths.adminLog}>{t('clear')}</ButtonLink>}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      <EventPages filter={filter} last={events.at(-1)?.id} hasOlder={hasOlder} />
      {events.length > 0 && (
        <DownloadLinks shown={eventFilter.write(paths.adminLog, { ...filter, before: undefined })} />
      )}
    </section>
  )
}
