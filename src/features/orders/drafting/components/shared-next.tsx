import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import { capitalised } from '@/lib/capitalised'
import { sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type SharedNextProps = {
  order: Pick<OrderView, 'id' | 'startedByParty' | 'lastBy' | 'lines'>
  /** The page has no step of its own that leads to sending. */
  mayReview?: boolean
}

/**
 * To one who shared a draft: the parties that were told of it, and when one hears of it next. It may be sent without
 * waiting. A page that stays open says no more of it once one of them has written.
 */
export function SharedNext({ order, mayReview = false }: SharedNextProps) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  const side = startingSide(order)
  if (order.lastBy && sideOf(order.lastBy) !== side) return null
  const told = order.lines.filter(line => sideOf(line.party) !== side && line.mark !== 'absent')
  const parties = capitalised(format.list(told.map(line => party(line.party))), locale)
  return (
    <>
      <p>
        <Unbroken>{t('sharedNext', { parties, count: told.length })}</Unbroken>
      </p>
      {mayReview && (
        <p>
          <TextLink href={paths.sendOrder(order.id)}>{t('step.review')}</TextLink>
        </p>
      )}
    </>
  )
}
