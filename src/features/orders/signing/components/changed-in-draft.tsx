import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { changedAfterOwn } from '@/features/orders/drafting/changed-after'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type ChangedInDraftProps = { order: OrderView; version: OrderView['versions'][number]; own: Party }

/** Before one signs: the answers that others changed in the draft after the own party had written there. */
export function ChangedInDraft({ order, version, own }: ChangedInDraftProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const changed = changedAfterOwn(order.events, version, own)
  if (changed.length === 0) return null
  return (
    <Notice tone="warning" title={t('sign.sinceDraft')}>
      {changed.map(({ party, fields }) => (
        <p key={party}>
          {t('sign.changedBy', {
            sender: t(`partyTitle.${party}`),
            fields: format.list(fields.map(field => t(`field.${field}`))),
          })}
        </p>
      ))}
      <p>{t('sign.sinceDraftRead')}</p>
    </Notice>
  )
}
