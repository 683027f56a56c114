import type { Actor } from '@/auth/actor'
import { ImportedNotice } from '@/features/orders/components/imported-notice'
import {
  OrderContentSection,
  type OrderContentSectionProps,
} from '@/features/orders/content/components/order-content-section'
import { draftText } from '@/features/orders/content/content-changes'
import type { ChangedBy } from '@/features/orders/drafting/changed-after'
import { AcceptDraft } from '@/features/orders/drafting/components/accept-draft'
import { ChangedInDraft } from '@/features/orders/drafting/components/changed-in-draft'

type OrderTextProps = Pick<OrderContentSectionProps, 'order' | 'known' | 'messages' | 'commenting'> & {
  actor: Actor
  /** The answers in a draft that others changed since the reader's party met them. */
  changed?: ChangedBy[]
}

/** The order's text, after what is new to the reader in it. One is content with either once one has read it. */
export function OrderText({ order, actor, changed = [], known, messages, commenting }: OrderTextProps) {
  const accepting = <AcceptDraft order={order} actor={actor} />
  return (
    <>
      <ChangedInDraft {...{ order, actor, changed }} text={draftText(order)}>
        {accepting}
      </ChangedInDraft>
      <ImportedNotice order={order} />
      {!order.earlierOn && <OrderContentSection {...{ order, known, messages, commenting }} reader={actor} />}
      {changed.length === 0 && accepting}
    </>
  )
}
