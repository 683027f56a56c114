import { deliverers, providers } from '@seed/deliverers'
import { demoOrganisationKey, demoPersonaKeys, demoPersonas, otherOrganisationKey } from '@seed/demo-personas'
import { buildOrganisations } from '@seed/organisations'
import { buildPerson, localUnionName, unionDomain } from '@seed/people'
import { createRandom } from '@seed/random'
import { describe, expect, it } from 'vitest'
import { services } from '@/features/catalogue/thirteen/services'

describe('invented people', () => {
  it('have addresses of their own on reserved domains', () => {
    const random = createRandom(1)
    const taken = new Set<string>()
    const people = Array.from({ length: 2000 }, () => buildPerson(random, unionDomain(7), taken))
    expect(new Set(people.map(person => person.email)).size).toBe(2000)
    for (const { email } of people) expect(email).toMatch(/^[a-z-]+\.[a-z-]+\d*@facket-7\.example$/)
  })

  it('are the same for the same seed', () => {
    const build = (seed: number) => buildPerson(createRandom(seed), 'norrvik.example')
    expect(build(5)).toEqual(build(5))
    expect(build(5)).not.toEqual(build(6))
  })

  it('belong to local unions named after the parties', () => {
    expect(localUnionName('saco_s', 'Passverket')).toBe('Saco-S-föreningen vid Passverket')
  })
})

describe('the demo people', () => {
  it('have a name, an address and a role in both languages', () => {
    expect(Object.keys(demoPersonas)).toEqual([...demoPersonaKeys])
    expect(new Set(Object.values(demoPersonas).map(persona => persona.email)).size).toBe(9)
    for (const { email, role } of Object.values(demoPersonas)) {
      expect(email).toMatch(/\.example$/)
      expect(role.sv && role.en).toBeTruthy()
    }
  })

  it('use the employer’s domain on the employer’s side only', () => {
    const domainOf = (key: string) =>
      buildOrganisations().find(organisation => organisation.key === key)?.domain
    const address = (key: keyof typeof demoPersonas) => demoPersonas[key].email.split('@')[1]
    expect(address('hr')).toBe(domainOf(demoOrganisationKey))
    expect(address('hr-other')).toBe(domainOf(otherOrganisationKey))
    for (const union of ['union-ofr', 'union-saco', 'union-seko'] as const) {
      expect(address(union)).toMatch(/^facket-\d\.example$/)
    }
  })
})

describe('deliverers and providers', () => {
  it('are six people at four providers that the services name', () => {
    expect(deliverers).toHaveLength(6)
    expect(providers).toHaveLength(4)
    for (const { providerKey } of deliverers)
      expect(providers.some(({ key }) => key === providerKey)).toBe(true)
    for (const { slug, content } of services) {
      const provider = providers.find(candidate => candidate.services.includes(slug))
      expect(provider?.name ?? null).toBe(content.provider)
    }
  })
})
