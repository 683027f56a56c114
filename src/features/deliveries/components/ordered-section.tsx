import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import type { OrderedText } from '@/features/deliveries/contact-queries'
import { unitsOf } from '@/features/orders/content/units'
import { listText } from '@/lib/list-text'
import { WRITTEN_IN } from '@/lib/written'

const shown = ['need', 'goal', 'planAfter', 'targetGroup', 'unit'] as const

/** For the person who is to hold the occasion: what the workplace wrote in its order. */
export function OrderedSection({ ordered }: { ordered: OrderedText | null }) {
  const t = useTranslations('deliveries.ordered')
  const fields = useTranslations('orders.field')
  const locale = useLocale()
  if (!ordered || ordered.need === null) return null
  const items = shown.flatMap(name =>
    ordered[name]
      ? {
          term: fields(name),
          description: (
            <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
              {name === 'unit' ? listText(locale, unitsOf(ordered.unit)) : ordered[name]}
            </p>
          ),
        }
      : [],
  )
  return (
    <Section title={t('title')} lead={t('lead')}>
      <DescriptionList layout="stacked" items={items} />
    </Section>
  )
}
