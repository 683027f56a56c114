import { useLocale, useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { writingSide } from '@/features/orders/rules'
import { capitalised } from '@/lib/capitalised'
import { sideOf } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type SharedNextProps = {
  order: Pick<OrderView, 'status' | 'startedByParty' | 'sharedAt' | 'version' | 'lines'>
}

/** To one who shared a draft: the parties that have been told, and when one hears of it next. */
export function SharedNext({ order }: SharedNextProps) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  const side = writingSide(order)
  const told = order.lines.filter(line => sideOf(line.party) === side && line.mark !== 'absent')
  const parties = capitalised(format.list(told.map(line => party(line.party))), locale)
  return (
    <p>
      <Unbroken>{t('sharedNext', { parties, count: told.length })}</Unbroken>
    </p>
  )
}
