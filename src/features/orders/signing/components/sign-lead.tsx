import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import { type ChangesSince, sinceValues } from '@/features/orders/content/changes-since'
import type { OrderView } from '@/features/orders/queries'
import { ShorterTime } from '@/features/orders/signing/components/shorter-time'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Version = OrderView['versions'][number]
type SignLeadProps = {
  order: Pick<OrderView, 'deadlineOn' | 'content' | 'roundStartsOn'>
  today: Day
  version: Version
  /** Null for a first version. */
  news: ChangesSince | null
  own: Party
}

/**
 * The sender of the version, and the day. Of a later one also how much is new, which follows at once. A last day that
 * comes sooner than usual stands with its reason.
 */
export function SignLead({ order, version, news, today, own }: SignLeadProps) {
  return (
    <>
      <Sent {...{ version, news, own }} />
      {order.deadlineOn && !isOverdue(order, today) && (
        <ShorterTime
          order={order}
          sentOn={dayOf(version.sentAt)}
          lastDay={dayOfDate(order.deadlineOn)}
          day={<SignByShort deadlineOn={order.deadlineOn} today={today} />}
        />
      )}
    </>
  )
}

function Sent({ version, news, own }: Pick<SignLeadProps, 'version' | 'news' | 'own'>) {
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
