import type { Say } from '@/features/exports/say'
import type { Column } from '@/features/exports/table'
import type { RegisterRow } from '@/features/organisations/register/queries'
import { type Party, parties } from '@/lib/party'

/** Members with how each party stands. */
export function organisationColumns(say: Say): Column<RegisterRow>[] {
  return [
    { key: 'organisation', kind: 'text', cell: row => row.name },
    { key: 'organisationNumber', kind: 'text', cell: row => row.organisationNumber },
    { key: 'organisationType', kind: 'text', cell: row => say(`organisations.type.${row.type}`) },
    { key: 'headcount', kind: 'number', cell: row => row.headcount },
    { key: 'waitingForStaff', kind: 'number', cell: row => row.waiting },
    ...parties.map(party => ({
      key: party,
      kind: 'text' as const,
      cell: (row: RegisterRow) => standingOf(row, party, say),
    })),
  ]
}

function standingOf({ parties: all }: RegisterRow, party: Party, say: Say): string {
  const own = all.find(one => one.party === party)
  if (!own) return ''
  if (own.representation !== 'represented') return say(`organisations.representation.${own.representation}`)
  return say(`exports.standing.${own.hasSignatory ? 'manned' : 'unmanned'}`)
}
