import { useLocale } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { FigureRow } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'
import { type RowPart, rowPartsOf } from '@/features/statistics/figures'
import { dayText } from '@/lib/day-text'
import type { ColumnSort } from '@/lib/list-filter'
import { paths } from '@/lib/paths'

type Props = {
  rows: readonly FigureRow[]
  words: FigureWords
  caption: string
  /** How the head of a column orders the rows, where they are many. */
  sortOf?: (column: string) => ColumnSort | undefined
}

const ends: readonly RowPart[] = ['order', 'amount']

/** The single rows that a figure counts, each leading to its order or its organisation. */
export function RowsTable({ rows, words, caption, sortOf }: Props) {
  const locale = useLocale()
  const { t } = words
  const columns = [
    { name: 'organisation' as const, label: t('column.organisation'), sort: sortOf?.('organisation') },
    ...rowPartsOf(words.name).map(name => ({
      name,
      label: name === 'part' ? words.cutName('part') : t(`column.${name}`),
      align: ends.includes(name) ? ('end' as const) : undefined,
      sort: sortOf?.(name),
    })),
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      narrow="scroll"
      columns={columns}
      rows={rows.map((row, index) => ({
        key: index,
        cells: {
          organisation: (
            <TextLink href={paths.adminOrganisation(row.organisationId)}>{row.organisation}</TextLink>
          ),
          service: row.slug && words.cell('service', row.slug),
          order: row.orderId && <TextLink href={paths.order(row.orderId)}>{row.orderNumber}</TextLink>,
          part: row.part && words.cell('part', row.part),
          amount: words.count(row.amount),
          day: row.day && dayText(locale, row.day),
        },
      }))}
    />
  )
}
