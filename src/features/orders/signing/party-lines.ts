import type { VersionParty } from '@/features/orders/rules'
import type { Representation } from '@/lib/party'
import { type Party, parties, sideOf } from '@/lib/party'

export type PartyMark = 'awaited' | 'signed' | 'declined' | 'absent'

/** One party of an order as it is shown: its name here, and its answer to the present version. */
export type PartyLine = {
  party: Party
  mark: PartyMark
  bodyName: string
  /** The person who signed or declined, where the reader may know the name. */
  personName: string | null
  /** The person that a stand-in signed or declined for. */
  standInFor: string | null
  actedAt: Date | null
}

export type PartyAct = { party: Party; personName: string | null; standInFor?: string | null; at: Date }

type Acts = { signed: PartyAct[]; declined: PartyAct | null }

/** The four parties in their fixed order, whether or not the order has been sent. */
export function partyLinesOf(
  standing: Pick<VersionParty, 'party' | 'representation' | 'bodyName'>[],
  acts: Acts,
): PartyLine[] {
  return parties.map(party => {
    const known = standing.find(one => one.party === party)
    const act =
      acts.signed.find(one => one.party === party) ?? (acts.declined?.party === party ? acts.declined : null)
    return {
      party,
      mark: markOf(known?.representation ?? 'unclear', act, acts.declined),
      bodyName: known?.bodyName ?? '',
      personName: act?.personName ?? null,
      standInFor: act?.standInFor ?? null,
      actedAt: act?.at ?? null,
    }
  })
}

export type RingPart = { side: 'employer' | 'union'; state: PartyMark; party: Party }

/** The ring: the employer's half, and the other half shared by the unions. */
export function ringPartsOf(lines: PartyLine[]): RingPart[] {
  return lines.map(({ party, mark }) => ({ side: sideOf(party), state: mark, party }))
}

/** How many of the parties that must sign have done so. */
export function countSigned(lines: PartyLine[]): { signed: number; required: number } {
  const required = lines.filter(line => line.mark !== 'absent')
  return { signed: required.filter(line => line.mark === 'signed').length, required: required.length }
}

function markOf(representation: Representation, act: PartyAct | null, declined: PartyAct | null): PartyMark {
  if (representation === 'no_counterpart') return 'absent'
  if (!act) return 'awaited'
  return act === declined ? 'declined' : 'signed'
}
