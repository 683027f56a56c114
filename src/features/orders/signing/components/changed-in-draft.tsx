import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import type { OrderText } from '@/features/orders/content/content-changes'
import { changedAfterOwn } from '@/features/orders/drafting/changed-after'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type ChangedInDraftProps = {
  order: OrderView
  version: OrderView['versions'][number]
  /** The version's text. */
  text: OrderText
  own: Party
}

/** Before one signs: what others changed in the draft after the own party had written there, word for word. */
export function ChangedInDraft({ order, version, text, own }: ChangedInDraftProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const changed = changedAfterOwn(order.events, version, own)
  const written = order.partyDrafts[own]
  if (changed.length === 0) return null
  return (
    <Section
      title={t('sign.sinceDraft')}
      lead={changed.map(({ party, fields }) => (
        <p key={party}>
          {t('sign.changedBy', {
            sender: t(`partyTitle.${party}`),
            fields: format.list(fields.map(field => t('sign.answerNamed', { field: t(`field.${field}`) }))),
          })}
        </p>
      ))}
    >
      {written ? (
        <ContentChanges
          unchanged={t('sign.sinceDraftSame')}
          before={{ ...text, content: written }}
          after={text}
        />
      ) : (
        <p>{t('sign.sinceDraftRead')}</p>
      )}
    </Section>
  )
}
