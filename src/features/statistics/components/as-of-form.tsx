import { useTranslations } from 'next-intl'
import { FilterDate } from '@/components/form/filter-form'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

export type AsOfFormProps = {
  asOf: Day
  today: Day
  /** The reader gets the figures of any day. Others get those of months that are over. */
  anyDay: boolean
}

/** Chooses the day that the figures stand at; the address then says it for good. They open at the last month's end. */
export function AsOfForm({ asOf, today, anyDay }: AsOfFormProps) {
  const t = useTranslations('statistics')
  return (
    <form method="get" action={paths.statistics} data-print="hide" className="flex flex-wrap items-end gap-3">
      <FilterDate name="per" label={t('asOf.label')} value={asOf} max={today} />
      <Button type="submit">{t('asOf.show')}</Button>
      {anyDay && asOf !== today && <TextLink href={paths.statisticsOn(today)}>{t('asOf.today')}</TextLink>}
    </form>
  )
}
