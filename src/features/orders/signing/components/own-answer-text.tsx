import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** That a party signed the version to be signed, and changed its mind. `by`: another than the reader's. */
export function TakenBackText({ at, by }: { at: Date; by?: Party }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const day = format.dateTime(at, { day: 'numeric', month: 'long' })
  const text = by
    ? t('tookBack', { party: t(`partyTitle.${by}`), when: day })
    : t('ownAnswer.takenBack', { day })
  return <Unbroken>{text}</Unbroken>
}
