import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { dayText } from '@/lib/day-text'
import type { EditedService } from '../../editing/queries'
import { LifecycleTag } from '../lifecycle-tag'

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
