import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/text-area'
import { type ContentField, contentFields, writings } from '@/features/orders/content/content-fields'
import { Examples } from '@/features/orders/drafting/components/examples'
import { LastWriter, type WritersProps } from '@/features/orders/drafting/components/last-writer'
import { QuestionComments } from '@/features/orders/drafting/components/question-comments'
import type { WritingGuide } from '@/features/orders/drafting/queries'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import type { MessageView } from '@/features/orders/thread/queries'

export type ContentTextsProps = Pick<WritersProps, 'changed'> & {
  order: OrderView
  guide: WritingGuide
  /** Beside a field, words on what is written in it. */
  notes: Partial<Record<ContentField, ReactNode>>
  /** The comments on its questions, once both sides write. */
  messages: MessageView[]
  /** The question that the reader has just commented on. */
  commented: { question: string; text: string | null } | null
}

/** The questions that a signature covers, each with its examples and comments. */
export function ContentTexts({ order, changed, guide, notes, messages, commented }: ContentTextsProps) {
  const t = useTranslations('orders.field')
  return (
    <div className="flex flex-col gap-6">
      {writings.map(field => (
        <div key={field} className="flex flex-col gap-1">
          <TextArea
            name={field}
            label={t(field)}
            hint={t(`${field}Hint`)}
            rows={5}
            maxLength={contentFields[field].longest}
          />
          {notes[field]}
          <LastWriter {...{ order, field, changed }} />
          <Examples field={field} examples={guide.examples} />
          {isOpen(order) && (
            <QuestionComments
              {...{ field, messages }}
              done={commented?.question === field ? commented.text : null}
            />
          )}
        </div>
      ))}
    </div>
  )
}
