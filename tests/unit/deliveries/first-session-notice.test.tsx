import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import {
  FirstSessionNotice,
  firstDayOf,
} from '@/features/deliveries/sessions/components/first-session-notice'
import { stockholmInstant } from '@/lib/dates'
import type { Locale } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

type Props = Parameters<typeof FirstSessionNotice>[0]

function said(first: Props['first'], startsOn: Props['round']['startsOn'], locale: Locale = 'sv'): string {
  return markupOf(<FirstSessionNotice first={first} round={{ id: 'r', startsOn }} />, locale)
}

describeInZones('the first session of a round', () => {
  it('later than the round’s start is told with both days, and where the start is changed', () => {
    const html = said('2021-09-22', '2021-09-15')
    expect(html).toMatch(/startar 15 september 2021 .*första tillfället står på 22 september 2021/)
    expect(html).toContain('href="/admin/omgangar/r/andra"')
    expect(said('2021-09-22', '2021-09-15', 'en')).toMatch(/15 September 2021 .* 22 September 2021/)
  })

  it('on the first day, on the first working day after it, or without a day, is nothing to tell', () => {
    expect(said('2021-09-15', '2021-09-15')).toBe('')
    expect(said('2021-09-20', '2021-09-18')).toBe('')
    expect(said('2021-09-21', '2021-09-18')).not.toBe('')
    for (const first of [null, '' as const]) expect(said(first, '2021-09-15')).toBe('')
  })

  it('has a day once it is planned', () => {
    const of = (status: OccasionView['status']) => {
      const startsAt = stockholmInstant('2021-09-22', '00:30')
      return firstDayOf([{ occasion: { status, startsAt } as OccasionView }])
    }
    expect(of('planned')).toBe('2021-09-22')
    expect(of('proposed')).toBeNull()
    expect(firstDayOf([])).toBeNull()
  })
})
