import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { textIn } from '@/features/catalogue/service-content'
import { OccasionTime } from '@/features/deliveries/components/occasion-facts'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { countDone, type DeliverySummary, nextOccasion } from '@/features/deliveries/delivery-view'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

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
        {next ? <OccasionTime occasion={next} /> : t('table.nothingNext')}
      </TableCell>
      <TableCell label={t('table.progress')}>{t('progress', countDone(delivery.occasions))}</TableCell>
      <TableCell label={t('table.since')}>{dayText(locale, dayOf(delivery.createdAt))}</TableCell>
    </TableRow>
  )
}
