import { isMonth, isShownWeek } from '@/features/deliveries/calendar/span'
import { choice, type FilterOf, listFilter, slug, typed } from '@/lib/list-filter'

const said = (name: string, means: (text: string) => boolean) => ({
  name,
  read: (text: string) => (means(text) ? text : undefined),
})

/** A calendar with all its choices in its address. */
export const calendarFilter = listFilter({
  month: said('manad', isMonth),
  week: said('vecka', isShownWeek),
  service: slug('tjanst'),
  deliverer: slug('utforare'),
  organisation: typed('verksamhet'),
  own: choice('mina', ['1']),
})
export type CalendarFilter = FilterOf<typeof calendarFilter>

/** Whether it asks for no month and no week, so that what is near is shown. */
export function isNearView({ month, week }: CalendarFilter): boolean {
  return !month && !week
}
