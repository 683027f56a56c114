import type { RingState } from '@/components/ui/ring-geometry'
import type { VersionParty } from '@/features/orders/rules'
import type { Representation } from '@/lib/party'
import { type Party, parties, sideOf } from '@/lib/party'

export type PartyMark = RingState

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
  /** Why it declined. */
  reason: string | null
  /** When a party that is awaited took its signature back. */
  takenBackAt?: Date | null
}

export type PartyAct = {
  party: Party
  personName: string | null
  standInFor?: string | null
  at: Date
  reason?: string
}

type Acts = { signed: PartyAct[]; declined: PartyAct | null }

/** `isOpen`: its signatures count. `isSigning`: the parties that have not signed are waited for. */
export type VersionStanding = { isOpen: boolean; isSigning: boolean }

/** The four parties in their fixed order, whether or not the order has been sent. */
export function partyLinesOf(
  standing: Pick<VersionParty, 'party' | 'representation' | 'bodyName'>[],
  acts: Acts,
  version: VersionStanding,
): PartyLine[] {
  return parties.map(party => {
    const known = standing.find(one => one.party === party)
    const act =
      acts.signed.find(one => one.party === party) ?? (acts.declined?.party === party ? acts.declined : null)
    return {
      party,
      mark: markOf(known?.representation ?? 'unclear', { act, declined: acts.declined, ...version }),
      bodyName: known?.bodyName ?? '',
      personName: act?.personName ?? null,
      standInFor: act?.standInFor ?? null,
      actedAt: act?.at ?? null,
      reason: act?.reason ?? null,
    }
  })
}

/** Whether it names a person beside their union, which tells of a membership (GDPR art. 9). */
export function namesUnionPeople(lines: readonly PartyLine[]): boolean {
  return lines.some(({ party, personName }) => personName !== null && sideOf(party) === 'union')
}

export type RingPart = { side: 'employer' | 'union'; state: PartyMark; party: Party }

/** The ring: the employer's half, and the other half shared by the unions. */
export function ringPartsOf(lines: PartyLine[]): RingPart[] {
  return lines.map(({ party, mark }) => ({ side: sideOf(party), state: mark, party }))
}

/** Those that have signed, the first to sign first. */
export function inOrderOfSigning(lines: PartyLine[]): PartyLine[] {
  const signed = lines.filter(line => line.mark === 'signed')
  return signed.toSorted((one, other) => Number(one.actedAt) - Number(other.actedAt))
}

/** How many of the parties that must sign have done so. */
export function countSigned(lines: PartyLine[]): { signed: number; required: number } {
  const required = lines.filter(line => line.mark !== 'absent')
  return { signed: required.filter(line => line.mark === 'signed').length, required: required.length }
}

type Answer = VersionStanding & { act: PartyAct | null; declined: PartyAct | null }

function markOf(representation: Representation, { act, declined, isOpen, isSigning }: Answer): PartyMark {
  if (representation === 'no_counterpart') return 'absent'
  if (!act) return isSigning ? 'awaited' : 'none'
  if (act === declined) return 'declined'
  return isOpen ? 'signed' : 'void'
}
