import { useTranslations } from 'next-intl'
import { FilterCheckbox, FilterSelect, FilterText } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import type { CalendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { paths } from '@/lib/paths'

type Option = { value: string; label: string }

export type CalendarFiltersProps = {
  filter: CalendarFilter
  services: Option[]
  /** For staff alone; everyone else sees but their own. */
  deliverers: Option[] | null
}

/** The choices that narrow a calendar. The span stays as it is. */
export function CalendarFilters({ filter, services, deliverers }: CalendarFiltersProps) {
  const t = useTranslations('calendar.filter')
  const { month, week, service = '', deliverer = '', organisation = '', own } = filter
  return (
    <FilterForm path={paths.calendar} submitLabel={t('show')}>
      {month && <input type="hidden" name="manad" value={month} />}
      {week && <input type="hidden" name="vecka" value={week} />}
      <FilterSelect
        name="tjanst"
        label={t('service')}
        value={service}
        all={t('allServices')}
        options={services}
      />
      {deliverers && (
        <>
          <FilterSelect
            name="utforare"
            label={t('deliverer')}
            value={deliverer}
            all={t('allDeliverers')}
            options={deliverers}
          />
          <FilterText name="verksamhet" label={t('organisation')} value={organisation} />
          <FilterCheckbox name="mina" value="1" label={t('own')} checked={own === '1'} />
        </>
      )}
    </FilterForm>
  )
}
