import { useTranslations } from 'next-intl'
import { FilterDate } from '@/components/form/filter-form'
import { Button } from '@/components/ui/button'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

/** Chooses the day that the figures stand at; the address then says it for good. */
export function AsOfForm({ asOf, today }: { asOf: Day; today: Day }) {
  const t = useTranslations('statistics')
  return (
    <form method="get" action={paths.statistics} data-print="hide" className="flex flex-wrap items-end gap-3">
      <FilterDate name="per" label={t('asOf.label')} value={asOf} max={today} />
      <Button type="submit">{t('asOf.show')}</Button>
    </form>
  )
}
