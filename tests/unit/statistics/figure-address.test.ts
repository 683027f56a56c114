import { describe, expect, it } from 'vitest'
import { figureQuery, readFigureAddress, withinYears } from '@/features/statistics/figure-address'
import { figureBySlug, figureNames, figures } from '@/features/statistics/figures'

const read = (address: Record<string, string | string[]>, isFree = true) =>
  readFigureAddress('occasions', address, isFree)

describe('the address of a figure', () => {
  it('says the day, the cut and the filter, and reads back as it was written', () => {
    const asked = read({
      per: '2021-05-31',
      uppdelat: 'typ',
      och: 'niva',
      storlek: '5000+',
      tjanst: 'ia-systemet',
    })
    expect(asked).toEqual({
      per: '2021-05-31',
      cut: 'type',
      other: 'level',
      narrowed: { size: '5000+', service: 'ia-systemet' },
      unknown: [],
    })
    expect(read(Object.fromEntries(new URLSearchParams(figureQuery(asked))))).toEqual(asked)
  })

  it.each([
    [{ uppdelat: 'region' }, ['uppdelat']],
    [{ typ: 'kommun' }, ['typ']],
    [{ sektor: '11' }, ['sektor']],
    [{ lan: 'skane', datum: '2021-05-31' }, ['lan', 'datum']],
    [{ tjanst: "'; --" }, ['tjanst']],
    [{ typ: ['university', 'agency'] }, ['typ']],
    [{ format: 'csv', avskiljare: 'komma', sida: '2' }, []],
  ])('names what it asks in vain: %j', (address, unknown) => {
    expect(read(address)).toMatchObject({ cut: 'time', narrowed: {}, unknown })
  })

  it('says the year of a figure over time alone, and refuses one that the programme did not have', () => {
    const asked = read({ uppdelat: 'tid', ar: '2020' }, false)
    expect(asked).toMatchObject({ cut: 'time', year: '2020', unknown: [] })
    expect(figureQuery(asked)).toBe('uppdelat=tid&ar=2020')
    expect(withinYears(asked, ['2021', '2020'])).toEqual(asked)
    expect(withinYears(asked, ['2021'])).toMatchObject({ year: undefined, unknown: ['ar'] })
    // The form keeps the year when its reader chooses another cut. It says nothing there.
    expect(read({ uppdelat: 'typ', ar: '2020' })).toMatchObject({ cut: 'type', year: undefined, unknown: [] })
    for (const ar of ['20', "'; --", ['2020', '2021']])
      expect(read({ ar })).toMatchObject({ year: undefined, unknown: ['ar'] })
  })

  it('gives the public one dimension at a time', () => {
    expect(read({ uppdelat: 'typ', och: 'niva', storlek: '5000+' }, false)).toEqual({
      per: undefined,
      cut: 'type',
      other: undefined,
      narrowed: {},
      unknown: ['och', 'storlek'],
    })
  })

  it('is one figure’s own, and stays', () => {
    expect(new Set(figureNames.map(name => figures[name].slug)).size).toBe(figureNames.length)
    expect(figureBySlug('tillfallen')).toBe('occasions')
    expect(figureBySlug('okand')).toBeUndefined()
  })
})
