import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OrderStanding } from '@/features/catalogue/next-step-rules'
import { paths } from '@/lib/paths'

const MOST = 5

type OwnOrder = { id: string; number: number; standing: OrderStanding }

/** Other orders of the service that the organisation has under way, each with where it stands. */
export function OtherOrders({ others = [] }: { others?: OwnOrder[] }) {
  const t = useTranslations('catalogue.own')
  if (others.length === 0) return null
  return (
    <ul className="space-y-1 text-sm">
      {others.slice(0, MOST).map(order => (
        <li key={order.id}>
          <OwnOrderLink order={order} />
        </li>
      ))}
      {others.length > MOST && (
        <li>
          <TextLink href={paths.orders}>{t('more')}</TextLink>
        </li>
      )}
    </ul>
  )
}

type OwnOrderLinkProps = { order: OwnOrder; className?: string }

/** An order of the reader's own organisation, by where it stands. */
export function OwnOrderLink({ order: { id, number, standing }, className }: OwnOrderLinkProps) {
  const t = useTranslations('catalogue.own')
  return (
    <TextLink href={paths.order(id)} className={className}>
      {t(standing, { number })}
    </TextLink>
  )
}
