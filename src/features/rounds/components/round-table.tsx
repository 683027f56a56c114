import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { StageTag } from '@/features/rounds/components/stage-tag'
import type { RoundRow } from '@/features/rounds/queries'
import { dateOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['service', 'starts', 'lastOrder', 'goNoGo', 'stage', 'places', 'waiting'] as const

/** Rounds with their days, where they are, and how their places stand. */
export function RoundTable({ rounds, caption }: { rounds: RoundRow[]; caption: string }) {
  const t = useTranslations('rounds.table')
  return (
    <Table caption={caption} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(column) }))} />
      <TableBody>
        {rounds.map(round => (
          <Row key={round.id} round={round} />
        ))}
      </TableBody>
    </Table>
  )
}

function Row({ round }: { round: RoundRow }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) => format.dateTime(dateOf(text), SHORT_DAY)
  const { taken, held, offered, waiting } = round.counts
  return (
    <TableRow>
      <TableCell header>
        <TextLink href={paths.adminRound(round.id)}>{textIn(locale, round.service.name)}</TextLink>
      </TableCell>
      <TableCell label={t('table.starts')}>{day(round.startsOn)}</TableCell>
      <TableCell label={t('table.lastOrder')}>{day(round.lastOrderOn)}</TableCell>
      <TableCell label={t('table.goNoGo')}>{day(round.goNoGoOn)}</TableCell>
      <TableCell label={t('table.stage')}>
        <StageTag stage={round.stage} />
      </TableCell>
      <TableCell label={t('table.places')}>
        {t('places', {
          taken,
          held: held + offered,
          least: round.minimumPlaces,
          most: round.maximumPlaces,
        })}
      </TableCell>
      <TableCell label={t('table.waiting')}>{waiting}</TableCell>
    </TableRow>
  )
}
