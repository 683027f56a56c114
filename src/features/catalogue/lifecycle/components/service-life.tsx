import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import { dayText } from '@/lib/day-text'

/** How the service stands today, with its days and how far its goal is. */
export function ServiceLife({ service }: { service: EditedService }) {
  const t = useTranslations('editing')
  const locale = useLocale()
  const { goal } = service
  const days = (['opensOn', 'lastOrderOn', 'lastDeliveryOn'] as const).flatMap(key => {
    const day = service[key]
    return day ? [{ term: t(`life.${key}`), description: dayText(locale, day) }] : []
  })
  const progress = goal
    ? t(`list.progress.${goal.unit}`, { reached: goal.reached, count: goal.count })
    : t('list.noGoal')
  return (
    <DescriptionList
      layout="stacked"
      items={[
        { term: t('life.now'), description: <LifecycleTag lifecycle={service.lifecycle} /> },
        ...days,
        { term: t('life.progress'), description: progress },
      ]}
    />
  )
}
