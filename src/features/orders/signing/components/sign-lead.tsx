import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import { countChanges, readText } from '@/features/orders/content/content-changes'
import { whySentBack } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import { OwnAnswerText } from '@/features/orders/signing/components/own-answer-text'
import { ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'
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
  const format = useFormatter()
  if (!earlier) {
    const when = format.dateTime(version.sentAt, { dateStyle: 'long' })
    return (
      <p className="max-sm:text-base">
        <Unbroken>{t('from', { sender, when })}</Unbroken>
      </p>
    )
  }
  const when = format.dateTime(version.sentAt, { day: 'numeric', month: 'long' })
  const changes = countChanges(readText(earlier.canonical), readText(version.canonical))
  return (
    <p className="max-sm:text-base">
      <Unbroken>{t('again', { sender, when, version: version.number, changes })}</Unbroken>{' '}
      <OwnAnswerText answer={ownAnswerOf(order, own)} />
    </p>
  )
}

/** The reason that the version before was sent back with, after the changes that came of it. */
export function SentBackFor({ order, own }: Pick<SignLeadProps, 'order' | 'own'>) {
  const t = useTranslations('orders')
  const [, former] = order.versions
  const why = former && whySentBack(order, former)
  if (!why) return null
  const from = why.party ? t(`partyTitle.${why.party}`) : t('staff')
  const said = { party: from, version: former.number }
  return (
    <p className="mt-5 max-w-measure">
      <Unbroken>
        {why.party === own ? t('sign.ownReason') : t(why.party ? 'edit.declinedBy' : 'sign.returnedBy', said)}
      </Unbroken>{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {why.reason}
      </q>
    </p>
  )
}
