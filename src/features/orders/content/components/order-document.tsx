import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DescriptionList } from '@/components/ui/description-list'
import {
  AttachmentLinks,
  type LinkedAttachment,
} from '@/features/orders/attachments/components/attachment-links'
import type { DraftContent } from '@/features/orders/content/order-content'
import { type Day, dateOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

export type OrderDocumentProps = {
  content: DraftContent
  service: string
  organisation: string
  attachments: LinkedAttachment[]
  /** Of a service that runs in rounds. */
  roundStartsOn?: Day | null
}

const texts = ['need', 'goal', 'planAfter'] as const

/** The content as a document: first what the parties want, then who, when and where. */
export function OrderDocument(props: OrderDocumentProps) {
  const { content, service, organisation, attachments, roundStartsOn } = props
  const t = useTranslations('orders')
  const locale = useLocale()
  const period = usePeriodText(content)
  const shown = (value: ReactNode) => value || <span className="text-ink-soft">{t('notFilled')}</span>
  return (
    <div className="space-y-8">
      {texts.map(field => (
        <section key={field}>
          <h3 className="mb-1 text-lg">{t(`field.${field}`)}</h3>
          <p className="max-w-measure whitespace-pre-line wrap-anywhere">{shown(content[field])}</p>
        </section>
      ))}
      <DescriptionList
        items={[
          { term: t('field.service'), description: service },
          ...(roundStartsOn ? [{ term: t('field.round'), description: dayText(locale, roundStartsOn) }] : []),
          { term: t('field.organisation'), description: organisation },
          { term: t('field.unit'), description: shown(content.unit) },
          { term: t('field.targetGroup'), description: shown(content.targetGroup) },
          { term: t('field.participants'), description: shown(content.participants) },
          { term: t('field.period'), description: shown(period) },
          { term: t('field.mode'), description: shown(content.mode && t(`mode.${content.mode}`)) },
          { term: t('field.place'), description: shown(content.place) },
          {
            term: t('field.safetyRepresentativeInformed'),
            description: t(content.safetyRepresentativeInformed ? 'yes' : 'no'),
          },
          { term: t('attachments.title'), description: <AttachmentLinks attachments={attachments} /> },
        ]}
      />
    </div>
  )
}

export function usePeriodText({ periodFrom, periodTo }: DraftContent): string | null {
  const t = useTranslations('orders')
  const format = useFormatter()
  if (!periodFrom || !periodTo) return null
  const day = (text: string) => format.dateTime(dateOf(text), { dateStyle: 'long' })
  return t('periodRange', { from: day(periodFrom), to: day(periodTo) })
}
