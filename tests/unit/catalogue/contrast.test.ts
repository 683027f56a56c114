import { describe, expect, it } from 'vitest'
import { topics } from '@/features/catalogue/finding/answers'
import { contrastsAmong } from '@/features/catalogue/finding/contrast'
import { suggest } from '@/features/catalogue/finding/rules'
import { services } from '@/features/catalogue/thirteen/services'
import { everydayNeeds } from './everyday-needs'

const all = services.map(({ content }) => ({ content, canBeOrdered: true }))
const asked = [...topics.map(behov => ({ behov })), ...everydayNeeds.map(({ says }) => ({ om: says }))]

const contentOf = (slug: string) => {
  const service = services.find(each => each.slug === slug)
  if (!service) throw new Error(`no service ${slug}`)
  return service.content
}

describe('the line that tells a suggestion from the others', () => {
  it.each(asked)('is never said of two at once: %j', answers => {
    const contents = suggest(all, answers, 'sv').map(({ service }) => service.content)
    const told = contrastsAmong(contents)
    const lines = contents.map(({ form, duration, needs }, index) =>
      [...(told[index] ?? []), form.sv, duration.sv, needs.people.sv].join(' '),
    )
    expect(new Set(lines).size).toBe(lines.length)
    expect(new Set(told.flat()).size).toBe(told.flat().length)
  })

  it('says at most two things, the most telling first', () => {
    const slugs = ['fanga-tidiga-tecken', '29k-hantera-stress', 'valkommen-tillbaka']
    expect(contrastsAmong(slugs.map(contentOf))).toEqual([
      ['taster'],
      ['digital'],
      ['remedial', 'organisation'],
    ])
  })

  it('says nothing of a last occasion where there is one alone, nor of a room for a system', () => {
    const slugs = ['fanga-tidiga-tecken', 'effektiva-team', 'ia-systemet']
    const told = contrastsAmong(slugs.map(contentOf))
    expect(contentOf('fanga-tidiga-tecken').occasions).toHaveLength(1)
    expect(told.flat()).not.toContain('shortest')
    expect(told[2]).toEqual(['system', 'organisation'])
    expect(contrastsAmong(['valkommen-tillbaka', '29k-hantera-stress'].map(contentOf))[0]).toContain(
      'shortest',
    )
  })

  it.each(asked)('never tells the time of what one uses at one’s own pace: %j', answers => {
    const contents = suggest(all, answers, 'sv').map(({ service }) => service.content)
    const told = contrastsAmong(contents)
    const shortest = contents.filter((_, index) => told[index]?.includes('shortest'))
    expect(shortest.filter(({ selfLed, countsUse }) => selfLed || countsUse)).toEqual([])
  })

  it('has nothing to say of one that stands alone', () => {
    expect(contrastsAmong([contentOf('ia-systemet')])).toEqual([[]])
  })
})
