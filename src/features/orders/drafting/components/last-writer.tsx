import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Unbroken } from '@/components/ui/unbroken'
import { type ContentField, isWriting } from '@/features/orders/content/content-fields'
import type { ChangedBy } from '@/features/orders/drafting/changed-after'
import { lastWriterOf } from '@/features/orders/drafting/last-writer'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { useFormatter } from '@/messages/formatter'

export type WritersProps = {
  order: Pick<OrderView, 'events' | 'sharedAt' | 'sentAt'>
  /** The answers that others changed since the reader's party met them. */
  changed: ChangedBy[]
}

type LastWriterProps = WritersProps & { field: ContentField }

/** A field, and beneath it whose words these are. */
export function WithWriter({ children, ...writer }: LastWriterProps & { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      {children}
      <LastWriter {...writer} />
    </div>
  )
}

/** Marks what others changed. Where both sides write, it also says whose words a long answer is. */
export function LastWriter({ order, field, changed }: LastWriterProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const last = lastWriterOf(order.events, field)
  const isNew = changed.some(({ fields }) => fields.includes(field))
  if (!last || !(isNew || (isOpen(order) && isWriting(field)))) return null
  const party = t(`partyTitle.${last.party}`)
  const when = format.dateTime(last.at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <p
      className={classNames(
        'text-sm',
        isNew ? 'border-s-4 border-accent ps-2 font-semibold' : 'text-ink-soft',
      )}
    >
      <Unbroken>{t(isNew ? 'edit.comments.changed' : 'edit.comments.wrote', { party, when })}</Unbroken>
    </p>
  )
}
