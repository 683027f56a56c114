import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OrderStanding } from '@/features/catalogue/next-step-rules'
import { paths } from '@/lib/paths'

const MOST = 5

type OtherOrder = { id: string; number: number; standing: OrderStanding }

/** Other orders of the service that the organisation has under way, each with where it stands. */
export function OtherOrders({ others = [] }: { others?: OtherOrder[] }) {
  const t = useTranslations('catalogue.own')
  if (others.length === 0) return null
  return (
    <ul className="space-y-1 text-sm">
      {others.slice(0, MOST).map(({ id, number, standing }) => (
        <li key={id}>
          <TextLink href={paths.order(id)}>{t(standing, { number })}</TextLink>
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
