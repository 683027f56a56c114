import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import { type ChangesSince, sinceValues } from '@/features/orders/content/changes-since'
import type { OrderView } from '@/features/orders/queries'
import { ShorterTime } from '@/features/orders/signing/components/shorter-time'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Version = OrderView['versions'][number]
type SignLeadProps = {
  order: Pick<OrderView, 'deadlineOn' | 'content' | 'roundStartsOn'>
  version: Version
  /** Null for a first version. */
  news: ChangesSince | null
  reader: PartyActor
}

/**
 * The sender of the version, and the day. Of a later one also how much is new, which follows at once. Here alone stands
 * why the last day comes sooner than usual. The day itself is in the step and in a phone's bar.
 */
export function SignLead({ order, version, news, reader }: SignLeadProps) {
  return (
    <>
      <Sent {...{ version, news }} own={reader.party} />
      {order.deadlineOn && !isOverdue(order, dayOf(reader.now)) && (
        <ShorterTime
          order={order}
          sentOn={dayOf(version.sentAt)}
          lastDay={dayOfDate(order.deadlineOn)}
          reader={reader}
        />
      )}
    </>
  )
}

function Sent({ version, news, own }: Pick<SignLeadProps, 'version' | 'news'> & { own: Party }) {
  const t = useTranslations('orders.sign')
  const sender = useTranslations('orders.partyTitle')(version.sentByParty)
  const whose = version.sentByParty === own ? 'own' : 'other'
  const format = useFormatter()
  if (!news) {
    const when = format.dateTime(version.sentAt, { dateStyle: 'long' })
    return (
      <p className="max-sm:text-base">
        <Unbroken>{t('from', { whose, sender, when })}</Unbroken>
      </p>
    )
  }
  const when = format.dateTime(version.sentAt, { day: 'numeric', month: 'long' })
  return (
    <p className="max-sm:text-base">
      <Unbroken>
        {t('again', { whose, sender, when, version: version.number, ...sinceValues(news) })}
      </Unbroken>
    </p>
  )
}
