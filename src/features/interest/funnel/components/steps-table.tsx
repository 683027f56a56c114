import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type Steps, stages } from '@/features/interest/funnel/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { recordOf } from '@/lib/record-of'

export type StepsTableProps = {
  caption: string
  rows: { key: string; name: string; href: string; steps: Steps }[]
}

/** The rows behind the counts, with the day on which each step was first taken. */
export function StepsTable({ caption, rows }: StepsTableProps) {
  const t = useTranslations('interest.funnel')
  const locale = useLocale()
  const shown = (day: Day | null) => (day ? dayText(locale, day) : t('notYet'))
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { name: 'name' as const, label: t('organisation') },
        ...stages.map(name => ({ name, label: t(`stage.${name}`) })),
      ]}
      rows={rows.map(({ key, name, href, steps }) => ({
        key,
        cells: {
          name: <TextLink href={href}>{name}</TextLink>,
          ...recordOf(stages, stage => shown(steps[stage])),
        },
      }))}
    />
  )
}
