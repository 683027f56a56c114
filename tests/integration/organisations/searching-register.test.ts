import { beforeAll, describe, expect, it } from 'vitest'
import { listOrganisations } from '@/features/organisations/register/queries'
import { aRegisterStage, type RegisterStage } from './register-stage'

let stage: RegisterStage
beforeAll(async () => {
  stage = await aRegisterStage()
})

describe('searching the register', () => {
  it('takes words in any order, with or without dots, and every form of a number', async () => {
    const { name, organisationNumber } = await stage.added({ name: 'Högskolan i Åäö-viken' })
    const digits = organisationNumber.replace('-', '')
    const forms = [digits, `${digits.slice(0, 6)} ${digits.slice(6)}`, `16${organisationNumber}`]
    const searches = [
      'hogskolan aao',
      'ÅÄÖ högskolan',
      'viken hog',
      ...forms,
      organisationNumber.replace('-', '–'),
    ]
    for (const search of searches) expect(await stage.found(search), search).toContain(name)
    expect(await stage.found('högskolan bortom')).not.toContain(name)
    expect(await stage.found('%')).toEqual([])
    expect(await stage.found('_')).toEqual([])
  })

  it('is narrowed by letter and type, and sorted by size', async () => {
    const names = { Örtagården: 30, Ödlehuset: 10, Ekgården: 20 }
    for (const [name, headcount] of Object.entries(names)) {
      await stage.added({ name: `${name} Provverket`, headcount, type: 'county_board' })
    }
    const asked = (more: object) =>
      listOrganisations(stage.staff(), { search: 'provverket', page: 1, ...more })
    const first = async (more: object) =>
      (await asked(more)).organisations.map(({ name }) => name.split(' ')[0])
    expect((await asked({})).letters).toEqual(['E', 'Ö'])
    expect((await asked({ letter: 'Ö' })).letters).toEqual(['E', 'Ö'])
    expect([await first({ letter: 'Ö' }), (await asked({ letter: 'Ö' })).total]).toEqual([
      ['Ödlehuset', 'Örtagården'],
      2,
    ])
    expect(await first({ sorting: 'storst' })).toEqual(['Örtagården', 'Ekgården', 'Ödlehuset'])
    expect(await first({ sorting: 'minst' })).toEqual(['Ödlehuset', 'Ekgården', 'Örtagården'])
    expect([await first({ type: 'university' }), (await first({ type: 'county_board' })).length]).toEqual([
      [],
      3,
    ])
  })

  it('is paged by the database', async () => {
    for (let count = 0; count < 31; count += 1)
      await stage.added({ name: `Sidverket ${String(count).padStart(2, '0')}` })
    const page = (number: number) => listOrganisations(stage.staff(), { search: 'sidverket', page: number })
    const [first, second, third] = [await page(1), await page(2), await page(3)]
    expect([first.total, first.organisations.length, second.organisations.length]).toEqual([31, 30, 1])
    expect(third).toMatchObject({ total: 31, organisations: [] })
  })
})
