import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import { countChanges, readText } from '@/features/orders/content/content-changes'
import type { OrderView } from '@/features/orders/queries'
import { OwnAnswerText } from '@/features/orders/signing/components/own-answer-text'
import { ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Version = OrderView['versions'][number]
type SignLeadProps = {
  order: OrderView
  version: Version
  /** The version that the changes are told against. */
  earlier: Version | null
  own: Party
}

/** The sender of the version, and the day. Of a later one also how much is new, which follows at once. */
export function SignLead({ order, version, earlier, own }: SignLeadProps) {
  const t = useTranslations('orders.sign')
  const sender = useTranslations('orders.partyTitle')(version.sentByParty)
  const whose = version.sentByParty === own ? 'own' : 'other'
  const format = useFormatter()
  if (!earlier) {
    const when = format.dateTime(version.sentAt, { dateStyle: 'long' })
    return (
      <p className="max-sm:text-base">
        <Unbroken>{t('from', { whose, sender, when })}</Unbroken>
      </p>
    )
  }
  const when = format.dateTime(version.sentAt, { day: 'numeric', month: 'long' })
  const changes = countChanges(readText(earlier.canonical), readText(version.canonical))
  return (
    <p className="max-sm:text-base">
      <Unbroken>{t('again', { whose, sender, when, version: version.number, changes })}</Unbroken>{' '}
      <OwnAnswerText answer={ownAnswerOf(order, own)} />
    </p>
  )
}
