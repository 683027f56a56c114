import { slugOf } from '@/lib/slug'
import { familyNames, givenNames } from './person-names'
import type { Random } from './random'

export interface PersonSeed {
  givenName: string
  familyName: string
  name: string
  email: string
}

export type UnionParty = 'ofr_s_p_o' | 'saco_s' | 'seko'

/** An invented person. Give the same `taken` set for everyone in one world, so that no address comes twice. */
export function buildPerson(random: Random, domain: string, taken?: Set<string>): PersonSeed {
  return personNamed(random.pick(givenNames), random.pick(familyNames), { domain, taken })
}

export function personNamed(
  givenName: string,
  familyName: string,
  { domain, taken = new Set() }: { domain: string; taken?: Set<string> },
): PersonSeed {
  const local = `${slugOf(givenName)}.${slugOf(familyName)}`
  let email = `${local}@${domain}`
  for (let number = 2; taken.has(email); number += 1) email = `${local}${number}@${domain}`
  taken.add(email)
  return { givenName, familyName, name: `${givenName} ${familyName}`, email }
}

/** A union's address is the union's own, never on the employer's domain. */
export function unionDomain(serial: number): string {
  return `facket-${serial}.example`
}

export function localUnionName(party: UnionParty, organisationName: string): string {
  return {
    ofr_s_p_o: `OFR/S,P,O-klubben vid ${organisationName}`,
    saco_s: `Saco-S-föreningen vid ${organisationName}`,
    seko: `Seko-klubben vid ${organisationName}`,
  }[party]
}
