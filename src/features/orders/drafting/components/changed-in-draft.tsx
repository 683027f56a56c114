import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import type { OrderText } from '@/features/orders/content/content-changes'
import type { ChangedBy } from '@/features/orders/drafting/changed-after'
import type { OrderView } from '@/features/orders/queries'
import { DRAFT_CHANGES } from '@/lib/place'
import { useFormatter } from '@/messages/formatter'

type ChangedInDraftProps = {
  order: Pick<OrderView, 'partyDrafts'>
  /** The answers that others changed since the own party met them. */
  changed?: ChangedBy[]
  /** The text as it is now. */
  text: OrderText
  actor: Actor
  /** The press for one who has read them. */
  children?: ReactNode
}

/** The changes by others in the draft, word for word. They came after the own party met it, or the sharing. */
export function ChangedInDraft({ order, changed = [], text, actor, children }: ChangedInDraftProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  if (changed.length === 0 || !isParty(actor)) return null
  const own = order.partyDrafts[actor.party]
  const met = own ?? order.partyDrafts.shared
  return (
    <Section
      id={DRAFT_CHANGES}
      title={t(met === own ? 'sign.sinceDraft' : 'sign.sinceShared')}
      lead={changed.map(({ party, fields }) => (
        <p key={party}>
          {t('sign.changedBy', {
            sender: t(`partyTitle.${party}`),
            fields: format.list(fields.map(field => t('sign.answerNamed', { field: t(`field.${field}`) }))),
          })}
        </p>
      ))}
    >
      {met ? (
        <ContentChanges
          unchanged={t('sign.sinceDraftSame')}
          before={{ ...text, content: met }}
          after={text}
        />
      ) : (
        <p>{t('sign.sinceDraftRead')}</p>
      )}
      {children}
    </Section>
  )
}
