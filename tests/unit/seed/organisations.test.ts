import { demoOrganisationKey, otherOrganisationKey } from '@seed/demo-personas'
import { buildOrganisations } from '@seed/organisations'
import { isLuhnValid } from '@seed/organisations/organisation-number'
import { fictionalTelephone } from '@seed/organisations/telephone-number'
import { describe, expect, it } from 'vitest'
import { sizeClass, sizeClasses } from '../../../src/features/organisations/register/size-class'

const organisations = buildOrganisations()
const ofType = (type: string) => organisations.filter(organisation => organisation.type === type)
const distinct = <T>(values: T[]) => new Set(values).size

describe('the member organisations', () => {
  it('are 247, of the right kinds', () => {
    expect(organisations).toHaveLength(247)
    expect(ofType('university')).toHaveLength(31)
    expect(ofType('county_board')).toHaveLength(21)
    expect(ofType('public_enterprise')).toHaveLength(3)
    expect(ofType('agency')).toHaveLength(192)
  })

  it('have about 250 000 employees in all, from 3 to 35 000', () => {
    const headcounts = organisations.map(organisation => organisation.headcount)
    const total = headcounts.reduce((sum, headcount) => sum + headcount, 0)
    expect(Math.abs(total - 250_000)).toBeLessThanOrEqual(5_000)
    expect(Math.min(...headcounts)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...headcounts)).toBeLessThanOrEqual(35_000)
  })

  it('fill every size class', () => {
    const classes = organisations.map(organisation => sizeClass(organisation.headcount))
    expect(new Set(classes)).toEqual(new Set(sizeClasses))
  })

  it('have names, keys, numbers and domains of their own', () => {
    for (const field of ['name', 'nameEn', 'key', 'organisationNumber', 'domain'] as const) {
      expect(distinct(organisations.map(organisation => organisation[field]))).toBe(247)
    }
    expect(distinct(organisations.map(one => fictionalTelephone(one.organisationNumber)))).toBe(247)
    for (const { domain } of organisations) expect(domain).toMatch(/^[a-z0-9-]+\.example$/)
  })

  it('have numbers that are well formed and fictional', () => {
    for (const { organisationNumber } of organisations) {
      expect(organisationNumber).toMatch(/^299\d{3}-\d{4}$/)
      expect(Number(organisationNumber.slice(2, 4))).toBeGreaterThanOrEqual(20)
      expect(isLuhnValid(organisationNumber)).toBe(true)
    }
  })

  it('have the only check digit that fits', () => {
    const fitting = [...'0123456789'].filter(digit => isLuhnValid(`299123-456${digit}`))
    expect(fitting).toHaveLength(1)
  })

  it('have a sector from 1 to 10 and joined before the seed’s own day', () => {
    for (const { sector, memberSince } of organisations) {
      expect(sector).toBeGreaterThanOrEqual(1)
      expect(sector).toBeLessThanOrEqual(10)
      expect(memberSince <= '2020-01-01').toBe(true)
    }
  })

  it('include those of the demo', () => {
    const demo = organisations.find(organisation => organisation.key === demoOrganisationKey)
    expect(demo && sizeClass(demo.headcount)).toBe('250-999')
    expect(organisations.some(organisation => organisation.key === otherOrganisationKey)).toBe(true)
  })

  it('are the same every time', () => {
    expect(buildOrganisations()).toEqual(organisations)
  })
})

describe('size classes', () => {
  it.each([
    [3, '1-49'],
    [49, '1-49'],
    [50, '50-249'],
    [249, '50-249'],
    [250, '250-999'],
    [999, '250-999'],
    [1000, '1000-4999'],
    [4999, '1000-4999'],
    [5000, '5000+'],
  ])('puts %i employees in %s', (headcount, expected) => {
    expect(sizeClass(headcount)).toBe(expected)
  })
})
