import { useLocale, useTranslations } from 'next-intl'
import { changesBetween, readText } from '@/features/orders/content/content-changes'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import type { OrderView } from '@/features/orders/queries'
import { useFormatter } from '@/messages/formatter'

type Version = OrderView['versions'][number]
type SignLeadProps = {
  order: OrderView
  version: Version
  /** The version that the changes are told against. */
  earlier: Version | null
}

/** The sender of the version, and the day. Of a later one also its changes, and why the one before came back. */
export function SignLead({ order, version, earlier }: SignLeadProps) {
  const t = useTranslations('orders')
  const when = useFormatter().dateTime(version.sentAt, { dateStyle: 'long' })
  const sender = t(`partyTitle.${version.sentByParty}`)
  if (!earlier) return <p className="max-sm:text-base">{t('sign.from', { sender, when })}</p>
  return (
    <>
      <p className="max-sm:text-base">
        {t('sign.again', { sender, when, version: version.number })}{' '}
        <Changed {...{ version, earlier, sender }} />
      </p>
      <SentBackReason order={order} version={order.versions[1]} />
    </>
  )
}

function Changed({ version, earlier, sender }: { version: Version; earlier: Version; sender: string }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const words = { orders: t, locale: useLocale() }
  const changes = changesBetween(words, readText(earlier.canonical), readText(version.canonical))
  if (changes.length === 0) return t('sign.unchanged', { version: earlier.number })
  return t('sign.changedBy', { sender, fields: format.list(changes.map(({ field }) => t(`field.${field}`))) })
}
