import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf } from '@/features/exports/file'
import type { Table } from '@/features/exports/table'
import { readXml } from '../../support/xml'
import { describeInZones } from '../../support/zones'

const table: Table = {
  columns: [
    { key: 'organisation', title: 'Verksamhet', kind: 'text' },
    { key: 'orderNumber', title: 'Avrop', kind: 'number' },
    { key: 'startsOn', title: 'Startar', kind: 'day' },
    { key: 'createdAt', title: 'Skapat', kind: 'time' },
  ],
  rows: [
    ['Ängsverket; "norra"', 41, '2026-12-24', new Date('2026-07-01T22:30:00Z')],
    ['=1+1', 0, null, null],
    ['-2', 1.5, '2026-01-01', new Date('2026-01-01T08:00:00Z')],
  ],
}

describeInZones('a file of a list', () => {
  it('is semicolons with a mark of UTF-8, times as a clock in Sweden shows them, and no formula', async () => {
    expect(await textOf('csv')).toBe(
      '\uFEFFVerksamhet;Avrop;Startar;Skapat\r\n' +
        '"Ängsverket; ""norra""";41;2026-12-24;2026-07-02 00:30\r\n' +
        '"\'=1+1";0;;\r\n' +
        '"\'-2";1,5;2026-01-01;2026-01-01 09:00\r\n',
    )
  })

  it('has a decimal point in English', async () => {
    const { body } = await fileOf(table, { format: 'csv', comma: false, locale: 'en' })
    expect(String(body)).toContain(';1.5;')
  })

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1'])('takes the power from %j', async text => {
    const own = { columns: table.columns.slice(0, 1), rows: [[text]] }
    const { body } = await fileOf(own, { format: 'csv', comma: true, locale: 'sv' })
    expect(String(body).split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/)
  })

  it('is commas without a mark where a program asks', async () => {
    expect(await textOf('csv', true)).toMatch(
      /^Verksamhet,Avrop,Startar,Skapat\r\n"Ängsverket; ""norra""",41,/,
    )
  })

  it('is JSON with names that stay the same in both languages, and instants', async () => {
    expect(JSON.parse(await textOf('json'))).toEqual({
      columns: { organisation: 'Verksamhet', orderNumber: 'Avrop', startsOn: 'Startar', createdAt: 'Skapat' },
      rows: [
        {
          organisation: 'Ängsverket; "norra"',
          orderNumber: 41,
          startsOn: '2026-12-24',
          createdAt: '2026-07-01T22:30:00.000Z',
        },
        { organisation: '=1+1', orderNumber: 0, startsOn: null, createdAt: null },
        {
          organisation: '-2',
          orderNumber: 1.5,
          startsOn: '2026-01-01',
          createdAt: '2026-01-01T08:00:00.000Z',
        },
      ],
    })
  })

  it('is a workbook in which numbers and days are counted with, and a formula is a text', async () => {
    const { body, type } = await fileOf(table, { format: 'xlsx', comma: false, locale: 'sv' })
    expect(type).toContain('spreadsheetml')
    const files = unzipSync(body as Uint8Array)
    const xml = (name: string) => readXml(strFromU8(files[`xl/${name}.xml`] ?? new Uint8Array()))
    const texts = xml('sharedStrings')
      .all('t')
      .map(({ text }) => text)
    const cells = xml('worksheets/sheet1').all('c')
    expect(cells.flatMap(cell => cell.all('f'))).toEqual([])
    const numberIn = (place: string) => cells.find(cell => cell.attributes.r === place)?.all('v')[0]?.text
    expect(['A2', 'A3', 'A4'].map(place => texts[Number(numberIn(place))])).toEqual([
      'Ängsverket; "norra"',
      '=1+1',
      '-2',
    ])
    // Days since the end of 1899, as every workbook counts them.
    expect(['B2', 'C2', 'D4'].map(place => Number(numberIn(place)))).toEqual([41, 46380, 46023.375])
    expect(numberIn('C3')).toBeUndefined()
  })
})

it('names the sheet of a workbook after its table, as far as a workbook takes the name', async () => {
  const nameIn = async (title: string) => {
    const { body } = await fileOf({ ...table, title }, { format: 'xlsx', comma: false, locale: 'sv' })
    const workbook = readXml(strFromU8(unzipSync(body as Uint8Array)['xl/workbook.xml'] ?? new Uint8Array()))
    return workbook.all('sheet')[0]?.attributes.name
  }
  expect(await nameIn('Genomförda tillfällen')).toBe('Genomförda tillfällen')
  expect(await nameIn('Rader: IA-systemet/lärosäten, alla andra')).toBe('Rader  IA-systemet lärosäten, a')
})

it('keeps a word in a column of days', async () => {
  const days: Table = { columns: table.columns.slice(2, 3), rows: [['Alla'], ['2026-12-24']] }
  const { body } = await fileOf(days, { format: 'xlsx', comma: false, locale: 'sv' })
  expect(strFromU8(unzipSync(body as Uint8Array)['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
    '>Alla<',
  )
})

describe('a number of too small a group', () => {
  const withheld = { word: 'visas inte', reason: 'Gruppen är för liten.' }
  const small: Table = { columns: table.columns.slice(0, 2), rows: [['Ängsverket', withheld]] }

  it('is a word in a table, and null with its reason for a program', async () => {
    expect(await textOf('csv', false, small)).toBe('\uFEFFVerksamhet;Avrop\r\nÄngsverket;visas inte\r\n')
    const { body } = await fileOf(small, { format: 'xlsx', comma: false, locale: 'sv' })
    const texts = strFromU8(unzipSync(body as Uint8Array)['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(texts).toContain('>visas inte<')
    const { rows } = JSON.parse(await textOf('json', false, small))
    expect(rows).toEqual([
      { organisation: 'Ängsverket', orderNumber: null, withheld: 'Gruppen är för liten.' },
    ])
  })
})

async function textOf(format: 'csv' | 'json', comma = false, of = table) {
  const { body } = await fileOf(of, { format, comma, locale: 'sv' })
  return String(body)
}
