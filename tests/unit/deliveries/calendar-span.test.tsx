import { expect, it } from 'vitest'
import { calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { CalendarSpan } from '@/features/deliveries/calendar/components/calendar-span'
import type { Calendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const today = '2026-11-30'
const reader = { role: 'deliverer' as const, sign: () => null }

function nothingIn(coming: Partial<Calendar['coming'][number]>[]) {
  const filter = calendarFilter.read({})
  const calendar = { entries: [], coming, isCut: false, nearest: '2027-01-26' } as unknown as Calendar
  const html = markupOf(
    <CalendarSpan {...{ span: spanOf(filter, today), filter, calendar, reader, today }} deliverers={[]} />,
  )
  return /<p[^>]*>Det finns inget att visa här\./.exec(html)?.[0]
}

describeInZones('an empty span', () => {
  it('where those that come stand above on a phone, it does not say there that there is nothing', () => {
    expect(nothingIn([{ id: 'o' }])).toContain('class="max-lg:hidden"')
    expect(nothingIn([])).not.toContain('hidden')
  })
})
