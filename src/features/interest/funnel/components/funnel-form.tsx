import { useTranslations } from 'next-intl'
import { FilterDate, FilterSelect } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { type Stage, stages } from '@/features/interest/funnel/rules'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

export type FunnelFormProps = { asOf: Day; today: Day; stage: Stage | undefined }

/** The day that the counts stand at, and where the rows stopped: the address says both. */
export function FunnelForm({ asOf, today, stage }: FunnelFormProps) {
  const t = useTranslations('interest.funnel')
  return (
    <FilterForm path={paths.adminFunnel} submitLabel={t('show')}>
      <FilterDate name="datum" label={t('asOf')} value={asOf} max={today} />
      <FilterSelect
        name="steg"
        label={t('stopped')}
        value={stage ?? ''}
        all={t('allStages')}
        options={stages.map(value => ({ value, label: t(`stage.${value}`) }))}
      />
    </FilterForm>
  )
}
