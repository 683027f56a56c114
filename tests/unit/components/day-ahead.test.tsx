import { expect, it } from 'vitest'
import { DayAhead } from '@/components/layout/day-ahead'
import { FilterForm } from '@/components/layout/filtered-list'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const drawn = (day: string | undefined, locale: 'sv' | 'en' = 'sv') =>
  withoutHeldDays(
    markupOf(
      <>
        <FilterForm path="/lista" submitLabel="Visa">
          {null}
        </FilterForm>
        <DayAhead day={day} today="2021-06-17" />
      </>,
      locale,
    ),
  )

describeInZones('the form of a list', () => {
  it('leaves a day that has not been to the page, which says so in the reader’s language', () => {
    expect(drawn('2021-06-18')).toContain('noValidate=""')
    expect(drawn('2021-06-18')).toMatch(/role="alert".*18 juni 2021 har inte varit än/)
    expect(drawn('2021-06-18', 'en')).toMatch(/role="alert".*18 June 2021 is still to come/)
    for (const day of ['2021-06-17', undefined]) expect(drawn(day)).not.toContain('role="alert"')
  })
})
