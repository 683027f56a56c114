import { useTranslations } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { DescriptionList } from '@/components/ui/description-list'
import { type Funnel, stages } from '@/features/interest/funnel/rules'

/** How many have come at least to each stage, and in words what each stage means. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  const t = useTranslations('interest.funnel')
  return (
    <div className="flex flex-col gap-8">
      <BarChart
        title={t('chart')}
        rows={stages.map(stage => ({ label: t(`stage.${stage}`), value: funnel[stage] }))}
        valueLabel={t('organisations')}
        note={t('untalked', { count: funnel.orderedUntalked })}
      />
      <DescriptionList
        items={stages.map(stage => ({ term: t(`stage.${stage}`), description: t(`means.${stage}`) }))}
      />
    </div>
  )
}
