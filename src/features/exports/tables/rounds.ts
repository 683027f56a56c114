import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import type { RoundRow } from '@/features/rounds/queries'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

export function roundColumns(say: Say, locale: Locale): Column<RoundRow>[] {
  return [
    { key: 'service', kind: 'text', cell: round => textIn(locale, round.service.name) },
    { key: 'status', kind: 'text', cell: round => say(`rounds.stage.${round.stage}`) },
    { key: 'startsOn', kind: 'day', cell: round => round.startsOn },
    { key: 'lastOrderOn', kind: 'day', cell: round => round.lastOrderOn },
    { key: 'goNoGoOn', kind: 'day', cell: round => round.goNoGoOn },
    { key: 'minimumPlaces', kind: 'number', cell: round => round.minimumPlaces },
    { key: 'maximumPlaces', kind: 'number', cell: round => round.maximumPlaces },
    { key: 'takenPlaces', kind: 'number', cell: round => round.counts.held + round.counts.taken },
    { key: 'waitingPlaces', kind: 'number', cell: round => round.counts.waiting },
  ]
}
