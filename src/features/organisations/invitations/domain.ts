import { type Refusal, refuse } from '@/lib/result'

/** The domain that an invited person's colleagues have, where the address does not end with it. Null where it does, or none is known. */
export function domainMissed(address: string, colleagues: readonly string[]): string | null {
  const own = domainOf(address)
  const domains = colleagues.map(domainOf)
  const counted = new Map(domains.map(domain => [domain, domains.filter(one => one === domain).length]))
  const [usual] = [...counted].toSorted(([, one], [, other]) => other - one)[0] ?? []
  const isKnown = [...counted.keys()].some(domain => own === domain || own.endsWith(`.${domain}`))
  return isKnown ? null : (usual ?? null)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Asks once whether the address is right: the next press with the same one sends it. */
export function askOfAddress(email: string, domain: string): Refusal {
  return refuse('address_elsewhere', { field: 'email', values: { domain }, fills: { asked: [email] } })
}
