import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { type DeliveryFilter, deliveryFilter, deliveryOrderings } from '@/features/deliveries/delivery-filter'
import {
  countDone,
  type DeliverySummary,
  firmnessOf,
  nextOccasion,
  type OccasionView,
} from '@/features/deliveries/delivery-view'
import { columnSort } from '@/lib/list-filter'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['organisation', 'service', 'status', 'next', 'progress', 'owner', 'since'] as const

/** Columns whose words may take a second line. */
const texts: ReadonlySet<(typeof columns)[number]> = new Set(['organisation', 'service', 'next'])

const UNBROKEN = '\u00a0'

export type DeliveryTableProps = {
  deliveries: DeliverySummary[]
  /** The list's own page, and how it is filtered. */
  path: string
  filter: DeliveryFilter
}

/** All deliveries, for those who work with many organisations. */
export function DeliveryTable({ deliveries, path, filter }: DeliveryTableProps) {
  const t = useTranslations('deliveries.table')
  const locale = useLocale()
  const format = useFormatter()
  const rowOf = (delivery: DeliverySummary) => {
    const { id, organisation, service, occasions, owner, createdAt } = delivery
    const next = nextOccasion(occasions)
    return {
      key: id,
      cells: {
        organisation: (
          <TextLink href={paths.delivery(id)}>
            {organisation}
            <span className="sr-only">, {textIn(locale, service.name)}</span>
          </TextLink>
        ),
        service: <WithSign service={service}>{textIn(locale, service.name)}</WithSign>,
        status: <DeliveryTag delivery={delivery} />,
        next: next ? <ShortTime occasion={next} /> : t('nothingNext'),
        progress: t('done', countDone(occasions)),
        owner,
        since: format.dateTime(createdAt, SHORT_DAY),
      },
    }
  }
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({
        name,
        label: t(name),
        short: !texts.has(name),
        sort: columnSort(deliveryOrderings, name, filter.sorting, sorting =>
          deliveryFilter.write(path, { ...filter, sorting, page: 1 }),
        ),
      }))}
      rows={deliveries.map(rowOf)}
    />
  )
}

/** When, its day on one line; a time that is not firm, or has passed, says so. */
function ShortTime({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries.table')
  const format = useFormatter()
  const firmness = firmnessOf(occasion)
  if (firmness === 'none') return t('nothingNext')
  const day = occasion.startsAt ? format.dateTime(occasion.startsAt, SHORT_DAY).replaceAll(' ', UNBROKEN) : ''
  return <span className="block xl:w-56">{firmness === 'firm' ? day : t(firmness, { day })}</span>
}
