import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { countSigned } from '@/features/orders/signing/party-lines'

type Standing = Pick<OrderView, 'lines' | 'versions'>

/** How far the sent version has come. A closed one says who declined it, or nothing: no signature counts. */
export function ProgressText({ order: { lines, versions } }: { order: Standing }) {
  const t = useTranslations('orders')
  const [latest] = versions
  if (!latest) return null
  if (!latest.closedAt) return <span>{t('progress', countSigned(lines))}</span>
  const declined = lines.find(line => line.mark === 'declined')
  if (!declined) return null
  return (
    <span>
      <Unbroken>
        {t('roundOver', { party: t(`partyTitle.${declined.party}`), version: latest.number })}
      </Unbroken>
    </span>
  )
}
