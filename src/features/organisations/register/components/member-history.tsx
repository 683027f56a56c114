import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Period } from '@/features/organisations/register/member-queries'
import { dayText } from '@/lib/day-text'

/** A member's names, types and sizes, each with its days; the latest first. */
export function MemberHistory({ periods }: { periods: Period[] }) {
  const t = useTranslations('organisations.member')
  const types = useTranslations('organisations.type')
  const locale = useLocale()
  const spanOf = ({ from, to }: Period) =>
    to
      ? t('between', { from: dayText(locale, from), to: dayText(locale, to) })
      : t('onward', { day: dayText(locale, from) })
  const columns = (['period', 'name', 'type', 'size'] as const).map(name => ({ name, label: t(name) }))
  return (
    <Disclosure summary={t('history')}>
      <Table
        caption={t('history')}
        captionHidden
        columns={columns}
        rows={periods.map(period => ({
          key: period.from,
          cells: {
            period: spanOf(period),
            name: period.name,
            type: types(period.type),
            size: t('sizes', { count: period.headcount }),
          },
        }))}
      />
    </Disclosure>
  )
}
