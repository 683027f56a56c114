import type { InvitationView, PartyView } from '@/features/organisations/organisation-view'
import type { Representation } from '@/lib/party'

/** A party that is represented, and has nobody who can sign, is told apart: its orders stand still. */
export function standsAs({
  representation,
  hasSignatory,
}: Pick<PartyView, 'representation' | 'hasSignatory'>): Representation | 'unmanned' {
  return representation === 'represented' && !hasSignatory ? 'unmanned' : representation
}

type Party = Pick<
  PartyView,
  'party' | 'representation' | 'localUnions' | 'hasSignatory' | 'contested' | 'invitations' | 'attestations'
>

/**
 * The staff's next step for a party that nobody signs for. Its union is named first, and then somebody is invited.
 * None while others are asked.
 */
export function nextStepOf(party: Party): 'union' | 'invite' | null {
  const isContested = party.contested.length > 0
  if (lacksUnion(party)) return isOpenMatter(party) ? 'union' : null
  if (isContested) return 'invite'
  return party.hasSignatory || party.invitations.some(isAsked) ? null : 'invite'
}

/**
 * The staff's help for somebody who wrote without a mandate. They invite them, or name their union first. Where the
 * party has its own people, they tell them so. Some know no party.
 */
export function helpOf(
  party: Pick<PartyView, 'party' | 'localUnions' | 'mayGrant'> | undefined,
): 'invite' | 'union' | 'own' | 'unsure' {
  if (!party) return 'unsure'
  if (!party.mayGrant) return 'own'
  return lacksUnion(party) ? 'union' : 'invite'
}

/** A union's mandate is given for one of its local unions. While none is named, nobody can be invited. */
export function lacksUnion({ party, localUnions }: Pick<PartyView, 'party' | 'localUnions'>): boolean {
  return party !== 'employer' && localUnions.length === 0
}

/** The names of those who give the party's mandates, and so answer the one who asks for one. */
export function answerersOf({ mandates }: Pick<PartyView, 'mandates'>): string[] {
  const givers = mandates.filter(one => one.kind === 'signatory' && !one.standInFor && !one.isUpcoming)
  return [...new Set(givers.map(({ name }) => name))]
}

/** Nobody knows who it is, and no attestation waits for a colleague. */
function isOpenMatter({ representation, attestations }: Party): boolean {
  return representation === 'unclear' && attestations.every(({ isConfirmed }) => isConfirmed)
}

function isAsked({ kind, standing }: InvitationView): boolean {
  return kind === 'signatory' && (standing === 'open' || standing === 'unconfirmed')
}
