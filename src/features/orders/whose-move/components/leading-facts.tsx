import { useLocale, useTranslations } from 'next-intl'
import { type DescriptionItem, DescriptionList } from '@/components/ui/description-list'
import { Reached } from '@/components/ui/reached'
import type { OrderView } from '@/features/orders/queries'
import { phaseOf } from '@/features/orders/statuses'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

type LeadingFactsProps = {
  order: Pick<OrderView, 'content' | 'particulars' | 'deadlineOn' | 'status'>
}

/** Until when, from when, where, and whom to call or write to. */
export function LeadingFacts({ order }: LeadingFactsProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const { content, particulars, deadlineOn, status } = order
  const { periodFrom, periodTo } = content
  const { contactName: name, contactPhone: telephone, contactEmail: email } = particulars
  const items: DescriptionItem[] = []
  if (deadlineOn && phaseOf(status) === 'signing') {
    items.push({ term: t('lastDay'), description: dayText(locale, dayOfDate(deadlineOn)) })
  }
  if (periodFrom && periodTo) {
    const period = { from: dayText(locale, periodFrom), to: dayText(locale, periodTo) }
    items.push({ term: t('field.period'), description: t('periodRange', period) })
  }
  if (content.place)
    items.push({ term: t('field.place'), description: <span lang={WRITTEN_IN}>{content.place}</span> })
  if (name || telephone || email) {
    items.push({
      term: t('field.contactName'),
      description: <Reached {...{ name, telephone, email }} />,
    })
  }
  return items.length > 0 && <DescriptionList layout="leading" items={items} />
}
