import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { StageTag } from '@/features/rounds/components/stage-tag'
import type { RoundRow } from '@/features/rounds/queries'
import { decisionDay } from '@/features/rounds/rules'
import { dateOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['service', 'starts', 'lastOrder', 'goNoGo', 'stage', 'places', 'waiting'] as const

/** Rounds with their days, where they are, and how their places stand. */
export function RoundTable({ rounds, caption }: { rounds: RoundRow[]; caption: string }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) => format.dateTime(dateOf(text), SHORT_DAY)
  const rowOf = (round: RoundRow) => {
    const { taken, held, offered, waiting } = round.counts
    const room = { least: round.minimumPlaces, most: round.maximumPlaces }
    return {
      key: round.id,
      cells: {
        service: (
          <WithSign service={round.service}>
            <TextLink href={paths.adminRound(round.id)}>{textIn(locale, round.service.name)}</TextLink>
          </WithSign>
        ),
        starts: day(round.startsOn),
        lastOrder: day(round.lastOrderOn),
        goNoGo: day(decisionDay(round)),
        stage: <StageTag stage={round.stage} />,
        places: t('places', { taken, held: held + offered, ...room }),
        waiting,
      },
    }
  }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`table.${name}`) }))}
      rows={rounds.map(rowOf)}
    />
  )
}
