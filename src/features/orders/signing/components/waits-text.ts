import { useTranslations } from 'next-intl'
import type { Wait } from '@/features/orders/signing/awaited-since'
import { useFormatter } from '@/messages/formatter'

/** How a day is written. */
export type DayWritten = { day: 'numeric'; month: 'short' | 'long'; year?: 'numeric' }

/** Each party with its own wait: 'Seko sedan 13 november, OFR/S,P,O sedan 30 november'. */
export function useWaitsText() {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = useFormatter()
  return (waits: readonly Wait[], day: DayWritten): string =>
    waits
      .map(({ parties, since }) =>
        t('waited', {
          parties: format.list(parties.map(one => party(one))),
          since: format.dateTime(since, day),
        }),
      )
      .join(', ')
}
