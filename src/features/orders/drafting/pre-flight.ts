import type { VersionParty } from '@/features/orders/rules'
import type { Representation } from '@/lib/party'
import { type Party, sideOf } from '@/lib/party'
import { type Refusal, refuse } from '@/lib/result'

/** How a party stands before an order is sent: who it is here, and who may sign for it today. */
export type PartyStanding = {
  party: Party
  representation: Representation
  /** The local union or unions, the contact union, or the employer's own name. */
  bodyName: string
  signatories: { personId: string; name: string }[]
}

export type Obstacle = 'party_unclear' | 'party_has_no_signatory'

/** The reasons that keep a party from being asked to sign. */
export function obstacleOf(standing: PartyStanding): Obstacle | null {
  if (standing.representation === 'no_counterpart') return null
  if (standing.representation === 'unclear') return 'party_unclear'
  return standing.signatories.length === 0 ? 'party_has_no_signatory' : null
}

/** The first thing that keeps the order from being sent, named with its party. */
export function firstObstacle(standings: PartyStanding[]): Refusal | null {
  for (const standing of standings) {
    const obstacle = obstacleOf(standing)
    if (obstacle) return refuse(obstacle, { values: { party: standing.party } })
  }
  const hasUnion = standings.some(
    ({ party, representation }) => sideOf(party) === 'union' && representation === 'represented',
  )
  return hasUnion ? null : refuse('no_union')
}

/** The parties as they are fixed at sending. */
export function versionPartiesOf(standings: PartyStanding[]): VersionParty[] {
  return standings.map(({ party, representation, bodyName }) => ({ party, representation, bodyName }))
}
