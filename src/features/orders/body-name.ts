import type { Party } from '@/lib/party'

type Organisation = { name: string; localUnions: { party: Party; name: string }[] }

/** The name of a party at an organisation: the employer by the organisation's, a union by its local unions'. */
export function bodyNameOf({ name, localUnions }: Organisation, party: Party): string {
  if (party === 'employer') return name
  const unions = localUnions.filter(union => union.party === party)
  return unions.map(union => union.name).join(', ')
}
