import { useTranslations } from 'next-intl'
import { Ring, type RingSegment } from '@/components/ui/ring'
import { ringName } from '@/components/ui/ring-geometry'
import { RingSign } from '@/components/ui/ring-sign'
import type { PartyView } from '@/features/organisations/organisation-view'
import { parties as inOrder, sideOf } from '@/lib/party'

type Standing = Pick<PartyView, 'party' | 'representation' | 'hasSignatory'>

/** The four parties: filled where someone can sign, open where nobody can, a thin gap without counterpart. */
export function PartiesRing({ parties, size }: { parties: Standing[]; size: number }) {
  const t = useTranslations('organisations')
  const segments = partsOf(parties).map(part => ({
    side: sideOf(part.party),
    state: part.state,
    label: t(`partyTitle.${part.party}`),
  }))
  return <Ring segments={segments} size={size} label={t('ring', countReady(parties))} />
}

/** The same ring in a list. */
export function PartiesSign({ parties }: { parties: Standing[] }) {
  const t = useTranslations('organisations')
  return (
    <RingSign
      name={ringName(partsOf(parties).map(({ state }) => state))}
      label={t('ring', countReady(parties))}
    />
  )
}

/** How many of the parties that have a counterpart have someone who can sign. */
export function countReady(parties: Standing[]): { ready: number; required: number } {
  const required = parties.filter(one => one.representation !== 'no_counterpart')
  return { ready: required.filter(one => one.hasSignatory).length, required: required.length }
}

/** Each party's part in the fixed order of the ring, in which the rows of a table need not stand. */
function partsOf(standings: Standing[]) {
  const byPlace = standings.toSorted(
    (one, other) => inOrder.indexOf(one.party) - inOrder.indexOf(other.party),
  )
  return byPlace.map(standing => ({ party: standing.party, state: stateOf(standing) }))
}

function stateOf({ representation, hasSignatory }: Standing): RingSegment['state'] {
  if (representation === 'no_counterpart') return 'absent'
  return hasSignatory ? 'signed' : 'awaited'
}
