import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import {
  countDone,
  type DeliverySummary,
  nextOccasion,
  type OccasionView,
} from '@/features/deliveries/delivery-view'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

/** All deliveries, for those who work with many organisations. */
export function DeliveryTable({ deliveries }: { deliveries: DeliverySummary[] }) {
  const t = useTranslations('deliveries.table')
  const columns = ['organisation', 'service', 'status', 'next', 'progress', 'since'] as const
  return (
    <Table caption={t('caption')} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(column) }))} />
      <TableBody>
        {deliveries.map(delivery => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </TableBody>
    </Table>
  )
}

function DeliveryRow({ delivery }: { delivery: DeliverySummary }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const format = useFormatter()
  const next = nextOccasion(delivery.occasions)
  return (
    <TableRow>
      <TableCell header>
        <TextLink href={paths.delivery(delivery.id)}>{delivery.organisation}</TextLink>
      </TableCell>
      <TableCell label={t('table.service')}>{textIn(locale, delivery.service.name)}</TableCell>
      <TableCell label={t('table.status')}>
        <DeliveryTag status={delivery.status} />
      </TableCell>
      <TableCell label={t('table.next')}>
        {next ? <ShortTime occasion={next} /> : t('table.nothingNext')}
      </TableCell>
      <TableCell label={t('table.progress')}>{t('table.done', countDone(delivery.occasions))}</TableCell>
      <TableCell label={t('table.since')}>{format.dateTime(delivery.createdAt, SHORT_DAY)}</TableCell>
    </TableRow>
  )
}

/** When, as short as a table takes it; what is only proposed says so. */
function ShortTime({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries.table')
  const format = useFormatter()
  if (!occasion.startsAt) return t('nothingNext')
  const day = format.dateTime(occasion.startsAt, SHORT_DAY)
  return occasion.status === 'planned' ? day : t('proposed', { day })
}
