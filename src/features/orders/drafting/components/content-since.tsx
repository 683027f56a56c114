import { useTranslations } from 'next-intl'
import type { ContentParty } from '@/features/orders/drafting/last-writer'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** By a party in a draft: it is content with the text as it is now, and since when. */
export function ContentSince({ party, content }: { party: Party; content: readonly ContentParty[] }) {
  const t = useTranslations('orders.accept')
  const format = useFormatter()
  return content
    .filter(one => one.party === party)
    .map(({ at }) => (
      <p key={party} className="text-sm">
        {t('since', { day: format.dateTime(at, { day: 'numeric', month: 'long' }) })}
      </p>
    ))
}
