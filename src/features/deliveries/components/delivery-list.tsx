import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { countDone, type DeliverySummary, nextOccasion } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type Asked = { lastDay: ReactNode; text: ReactNode; press: ReactNode | null }

export type DeliveryListProps = {
  deliveries: DeliverySummary[]
  /** Answers for the row of this name if it asks something of the reader's party. */
  askedOf: (deliveryId: string, nameId: string) => Asked | null
}

/** A party's own deliveries: each with what it asks of the party, and what comes next. */
export function DeliveryList({ deliveries, askedOf }: DeliveryListProps) {
  return (
    <ul className="rows sign-rows order-rows">
      {deliveries.map(delivery => (
        <DeliveryItem
          key={delivery.id}
          delivery={delivery}
          asked={askedOf(delivery.id, nameIdOf(delivery))}
        />
      ))}
    </ul>
  )
}

const nameIdOf = ({ id }: Pick<DeliverySummary, 'id'>) => `leverans-${id}`

function DeliveryItem({ delivery, asked }: { delivery: DeliverySummary; asked: Asked | null }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const common = useTranslations('common')
  const format = useFormatter()
  const next = nextOccasion(delivery.occasions)
  const { which } = delivery
  return (
    <li>
      <SignOf service={delivery.service} />
      <div>
        <div>
          <TextLink {...(asked?.press && { id: nameIdOf(delivery) })} href={paths.delivery(delivery.id)}>
            {textIn(locale, delivery.service.name)}
          </TextLink>
          <DeliveryTag delivery={delivery} />
        </div>
        {which && which.units.length > 0 && <p lang={WRITTEN_IN}>{format.list(which.units)}</p>}
        {asked?.lastDay}
        {next && (
          <p>
            {textIn(locale, next.title)}.{' '}
            <span className="inline-block first-letter:uppercase">
              <OccasionTime occasion={next} />
            </span>
          </p>
        )}
        <p className="row-note">
          {which && `${common('orderNumber', { number: which.number })} `}
          {t('progress', countDone(delivery.occasions))}
        </p>
        {asked && <p>{asked.text}</p>}
        {asked?.press}
      </div>
    </li>
  )
}
