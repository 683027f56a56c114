/** The four local parties of an organisation. */
export const parties = ['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const
export type Party = (typeof parties)[number]

export const unionParties = ['ofr_s_p_o', 'saco_s', 'seko'] as const satisfies readonly Party[]
export type UnionParty = (typeof unionParties)[number]

/** The unions together are the other side. */
export type Side = 'employer' | 'union'

export function sideOf(party: Party): Side {
  return party === 'employer' ? 'employer' : 'union'
}

export function isUnion(party: Party): party is UnionParty {
  return party !== 'employer'
}

/** Whether a party has a local body that signs, is attested to have none, or neither yet. */
export type Representation = 'represented' | 'no_counterpart' | 'unclear'
