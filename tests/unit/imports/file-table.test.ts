import { describe, expect, it } from 'vitest'
import { isFormula, partsOf, readCount, readDay, tidyCell } from '@/features/imports/cells'
import { MOST_ROWS, tableOf } from '@/features/imports/file-table'
import { describeInZones } from '../../support/zones'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from([...text].map(letter => letter.charCodeAt(0)))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const read = (file: Uint8Array) => {
  const table = tableOf(file)
  return table.ok ? table.value : table.reason
}

const whole = { columns: ['Namn', 'Ort'], rows: [{ line: 2, cells: ['Åverket', 'Örebro'], isBroken: false }] }

describe('a file of text', () => {
  it.each([
    ['UTF-8', bytes('Namn,Ort\nÅverket,Örebro\n')],
    ['UTF-8 with its mark', bytes('\ufeffNamn,Ort\nÅverket,Örebro\n')],
    ['Windows-1252', latin('Namn;Ort\r\nÅverket;Örebro\r\n')],
    ['UTF-16, as a spreadsheet’s Unicode text', utf16('Namn\tOrt\r\nÅverket\tÖrebro\r\n')],
    ['semicolons', bytes('Namn;Ort\nÅverket;Örebro')],
    ['tabs', bytes('Namn\tOrt\nÅverket\tÖrebro')],
    ['quotation marks', bytes('"Namn","Ort"\n"Åverket","Örebro"')],
    ['a line that says its separator', bytes('sep=;\nNamn;Ort\nÅverket;Örebro')],
    ['letters with loose dots', bytes('Namn,Ort\nA\u030averket,O\u0308rebro')],
    ['blanks and letters that nobody sees', bytes('Namn , Ort\n\u200bÅverket\u00a0,  Örebro \u202c')],
    ['empty lines', bytes('Namn,Ort\n\n,\nÅverket,Örebro\n,\n').slice()],
  ])('is read with %s', (_, file) => {
    const table = read(file)
    expect(table).toMatchObject({ columns: whole.columns })
    expect(typeof table === 'string' ? [] : table.rows.map(({ cells }) => cells)).toEqual([
      ['Åverket', 'Örebro'],
    ])
  })

  it('keeps separators and lines within quotation marks, and the row’s number in a spreadsheet', () => {
    const table = read(bytes('namn,ort\n"Nämnden för öar, skär\noch grund",Ön\n\nVerket,Skäret\n'))
    expect(table).toMatchObject({
      rows: [
        { line: 2, cells: ['Nämnden för öar, skär och grund', 'Ön'] },
        { line: 4, cells: ['Verket', 'Skäret'] },
      ],
    })
  })

  it('marks a row with too many cells, and one whose quotation mark never closes', () => {
    expect(read(bytes('a,b\n1,2,3\n4,5\n'))).toMatchObject({
      rows: [{ isBroken: true }, { isBroken: false }],
    })
    expect(read(bytes('a,b\n"1,2\n3,4\n'))).toMatchObject({ rows: [{ isBroken: true }] })
  })

  it.each([
    ['nothing', bytes(''), 'import_empty'],
    ['headings alone', bytes('a,b\n'), 'import_empty'],
    ['one column', bytes('namn\nVerket\n'), 'import_one_column'],
    ['a zip that is named csv', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'import_not_text'],
    ['an older spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'import_not_text'],
    ['a PDF', bytes('%PDF-1.7\na,b\n1,2'), 'import_not_text'],
    ['zeros', bytes('a,b\n1,\0\n'), 'import_not_text'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]), 'import_not_text'],
    ['over 5 MB', new Uint8Array(5_000_001).fill(0x61), 'import_too_large'],
    ['100 000 rows', bytes(`a,b\n${'1,2\n'.repeat(100_000)}`), 'import_too_many_rows'],
    ['one row too many', bytes(`a,b\n${'1,2\n'.repeat(MOST_ROWS + 1)}`), 'import_too_many_rows'],
    ['very many columns', bytes(`${'a,'.repeat(200)}b\n1\n`), 'import_too_many_columns'],
  ])('is refused in words with %s', (_, file, reason) => {
    expect(read(file)).toBe(reason)
  })

  it('is read up to the last row that is allowed', () => {
    const table = read(bytes(`a,b\n${'1,2\n'.repeat(MOST_ROWS)}`))
    expect(typeof table === 'string' ? table : table.rows.length).toBe(MOST_ROWS)
  })
})

describeInZones('a cell', () => {
  it.each([
    ['=1+1', true],
    ['=HYPERLINK("http://x")', true],
    ['+46 8', true],
    ['@SUM(A1)', true],
    ['-2+3', true],
    ['-2', false],
    ['202100-4284', false],
    ['Verket =', false],
    ['', false],
  ])('%j is a formula: %s', (cell, answer) => {
    expect(isFormula(cell)).toBe(answer)
  })

  it.each([
    ['300', 300],
    ['1 200', 1200],
    ['10 758', 10_758],
    ['1 2', null],
    ['1200,5', null],
    ['-3', null],
    ['1e3', null],
    ['99999999', null],
    ['', null],
  ])('%j is read as the number %s', (cell, number) => {
    expect(readCount(tidyCell(cell))).toBe(number)
  })

  it.each([
    ['2021-06-17', '2021-06-17'],
    ['20210617', '2021-06-17'],
    ['2021/06/17', '2021-06-17'],
    ['2021-06-17 00:00:00', '2021-06-17'],
    ['2021-02-30', null],
    ['17/6 2021', null],
    ['44364', null],
  ])('%j is read as the day %s', (cell, day) => {
    expect(readDay(cell)).toBe(day)
  })

  it('that is a dash says nothing, and one may hold several things', () => {
    expect(['-', '–', ' — '].map(tidyCell)).toEqual(['', '', ''])
    expect(partsOf('2021-01-01, 2021-02-01; 2021-03-01')).toEqual(['2021-01-01', '2021-02-01', '2021-03-01'])
  })
})
