import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { countDone, type DeliverySummary, nextOccasion } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** A party's own deliveries: each with what comes next. */
export function DeliveryList({ deliveries }: { deliveries: DeliverySummary[] }) {
  return (
    <ul className="border-t border-line">
      {deliveries.map(delivery => (
        <DeliveryItem key={delivery.id} delivery={delivery} />
      ))}
    </ul>
  )
}

function DeliveryItem({ delivery }: { delivery: DeliverySummary }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const next = nextOccasion(delivery.occasions)
  return (
    <li className="flex flex-col gap-1 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <TextLink href={paths.delivery(delivery.id)} className="font-semibold">
          {textIn(locale, delivery.service.name)}
        </TextLink>
        <DeliveryTag status={delivery.status} />
      </div>
      {next && (
        <p>
          {textIn(locale, next.title)}.{' '}
          <span className="inline-block first-letter:uppercase">
            <OccasionTime occasion={next} />
          </span>
        </p>
      )}
      <p className="text-sm text-ink-soft">{t('progress', countDone(delivery.occasions))}</p>
    </li>
  )
}
