import { useLocale, useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { capitalised } from '@/lib/capitalised'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type WithdrawnNextProps = {
  order: Pick<OrderView, 'versionNumber' | 'validAt' | 'lines' | 'sharedAt'>
  actor: PartyActor
}

/**
 * To one who withdrew an order: the other parties that were told, and the ways on. A draft of one side's was known to no
 * other. The staff are not told, and have a valid one no longer to confirm.
 */
export function WithdrawnNext({ order, actor }: WithdrawnNextProps) {
  const { versionNumber, sharedAt, validAt, lines } = order
  const t = useTranslations('orders.withdrawnNext')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  const others = lines.filter(line => line.party !== actor.party && line.mark !== 'absent')
  const told = versionNumber > 0 || sharedAt ? others : []
  const parties = capitalised(format.list(told.map(line => party(line.party))), locale)
  return (
    <>
      {told.length > 0 && (
        <p>
          <Unbroken>{t('told', { parties, count: told.length })}</Unbroken>
          {validAt && ` ${t('staff')}`}
        </p>
      )}
      <p>
        <TextLink href={paths.overview}>{t('overview')}</TextLink>
      </p>
      <p>
        <TextLink href={paths.services}>{t('services')}</TextLink>
      </p>
    </>
  )
}
