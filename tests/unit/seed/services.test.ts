import { describe, expect, it } from 'vitest'
import { isSelfLedService } from '@/features/catalogue/self-led'
import { services } from '@/features/catalogue/thirteen/services'
import { serviceContentSchema } from '../../../src/features/catalogue/service-content'
import { textIn } from '../../../src/lib/localized-text'

const slugs = services.map(service => service.slug)

describe('the thirteen services', () => {
  it('come in order, each with a slug of its own', () => {
    expect(services.map(service => service.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(new Set(slugs).size).toBe(13)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it.each(services)('$slug parses and keeps everything', ({ content }) => {
    expect(serviceContentSchema.parse(content)).toEqual(content)
  })

  it.each(services)('$slug says the same amount in both languages, in plain words', ({ content }) => {
    const swedish = content.description.sv.split('\n\n')
    expect(swedish.length).toBeGreaterThanOrEqual(3)
    expect(swedish.length).toBeLessThanOrEqual(5)
    expect(content.description.en.split('\n\n')).toHaveLength(swedish.length)
    expect(content.gives.length).toBeGreaterThanOrEqual(3)
    expect(content.questions.length).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(content)).not.toMatch(/!|collaborat/i)
  })

  it('are called what people call the need, in a few words and in both languages', () => {
    const { keywords: _keywords, ...without } = services[0]?.content ?? {}
    expect(serviceContentSchema.safeParse(without).success).toBe(true)
    for (const { content } of services) {
      const words = [...(content.keywords?.sv ?? []), ...(content.keywords?.en ?? [])]
      expect(words.length).toBeGreaterThan(8)
      expect(words.filter(word => word.split(' ').length > 4)).toEqual([])
    }
  })

  it('stand in the state they had on 17 June 2021', () => {
    const inState = (lifecycle: string) =>
      services.filter(service => service.lifecycle === lifecycle).map(service => service.number)
    expect(inState('coming')).toEqual([10, 11])
    expect(inState('paused')).toEqual([6])
    expect(inState('phasing_out')).toEqual([4])
    expect(inState('open')).toEqual([1, 2, 3, 5, 7, 8, 9, 12, 13])
  })

  it('never get a day where people lead all of it themselves', () => {
    const led = services.filter(({ content }) => isSelfLedService(content))
    expect(led.map(({ slug }) => slug)).toEqual([
      'effektiva-team-pa-60-minuter',
      'arbeta-vidare-med-ursakta-roran',
    ])
    expect(led.every(({ content }) => content.selfLed)).toBe(true)
  })

  it('name successors that exist', () => {
    for (const { successorSlug } of services) if (successorSlug) expect(slugs).toContain(successorSlug)
  })

  it('give each order the occasions of its template', () => {
    const occasions = (slug: string) =>
      services.find(service => service.slug === slug)?.content.occasions ?? []
    expect(occasions('29k-hantera-stress')).toHaveLength(2)
    expect(occasions('29k-hantera-stress').at(-1)?.afterDays).toBe(56)
    expect(occasions('ia-systemet').map(occasion => occasion.key)).toEqual(['start-up', 'training', 'in-use'])
    expect(occasions('valkommen-tillbaka')).toHaveLength(2)
    expect(occasions('effektiva-team').map(occasion => occasion.perUnit)).toEqual([true])
    expect(occasions('fanga-tidiga-tecken')).toHaveLength(1)
  })

  it('count use for the IA system alone, and run rounds for Kollektiv förmåga alone', () => {
    const numbers = (has: (service: (typeof services)[number]) => boolean) =>
      services.filter(has).map(service => service.number)
    expect(numbers(service => service.content.countsUse)).toEqual([3])
    expect(numbers(service => service.content.runsInRounds)).toEqual([9])
    expect(numbers(service => service.content.taster)).toEqual([5])
    expect(numbers(service => service.pilot)).toEqual([8])
  })

  it('are read in the language asked for, Swedish when it is unknown', () => {
    const text = { sv: 'Hej', en: 'Hello' }
    expect([textIn('sv', text), textIn('en', text), textIn('fi', text)]).toEqual(['Hej', 'Hello', 'Hej'])
  })
})
