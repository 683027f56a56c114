import { describe, expect, it } from 'vitest'
import { runsOf, UNDRAWN, undrawnIn } from '@/features/receipts/pdf/letters'
import { PdfPage } from '@/features/receipts/pdf/pdf-page'
import { textOfPdf } from '../../support/pdf-text'

// A receipt that prints another text than the one that was signed is a false receipt.

const LETTERS = {
  'Northern Sámi': 'ÁáČčĐđŊŋŠšŦŧŽž',
  'Lule and South Sámi': 'ÅåÄäÏïÑñÖöÆæØø',
  'Skolt and Inari Sámi': 'ÂâǤǥǦǧǨǩÕõƷʒǮǯ',
  'Polish and Czech': 'ĄąĆćĘęŁłŃńÓóŚśŹźŻżĎďĚěŇňŘřŤťŮůÝý',
  'Hungarian and Romanian': 'ŐőŰűĂăȘșȚțŞşŢţÎî',
  'Baltic languages': 'ĀāĒēĢģĪīĶķĻļŅņŪūĖėĮįŲų',
  'Turkish and Azerbaijani': 'ĞğİıƏə',
  'Maltese, Welsh and Irish': 'ĊċĠġĦħŴŵŶŷẀẁẂẃḂḃḊḋ',
  'Icelandic and Faroese': 'ÐðÞþ',
  Vietnamese: 'ĐặngƠơƯưẾếỮữ',
  Livonian: 'ȮȯȰȱŌōȬȭ',
  'Greek and Cyrillic': 'Ωμέγα Жданов Їжак',
  'signs of a text': '–—‑…“”„‘’‚«»•·€§°±×÷½²³‰№→≤≥−',
}

describe.each(Object.entries(LETTERS))('%s', (_language, letters) => {
  it('is drawn, composed or not', () => {
    expect(undrawnIn(letters)).toEqual([])
    expect(undrawnIn(letters.normalize('NFD'))).toEqual([])
  })
})

it('all of them read as they were written, composed or not', async () => {
  const text = Object.values(LETTERS).join(' och ')
  const words = text.replaceAll(' ', '')
  expect((await printed(text)).replaceAll(' ', '')).toBe(words)
  expect((await printed(text.normalize('NFD'))).replaceAll(' ', '')).toBe(words)
})

it('a letter with marks that are no letter of their own keeps them', async () => {
  const text = 'M\u0323\u0304 och ę\u0301'
  expect(undrawnIn(text)).toEqual([])
  expect((await printed(text)).normalize('NFC')).toBe(text.normalize('NFC'))
})

it('a blank of any width is a blank, and no font draws it as a box', async () => {
  const text = await printed('Mål\toch\u2003medel\u2009för 1\u202f200 i\u2007år\u00a0nu E\u2011post')
  expect(text.replaceAll(/\s/g, ' ')).toBe('Mål och medel för 1 200 i år nu E\u2011post')
  expect(text).toContain('1\u00a0200 i\u00a0år\u00a0nu')
})

it('a word is drawn in one font, so that no line ends within it', () => {
  const runs = runsOf('Hej Ŋilas, hej', 'text')
  expect(runs.map(({ text }) => text)).toEqual(['Hej', ' Ŋilas,', ' hej'])
})

describe('what no font draws', () => {
  it.each([
    ['李明', ['李', '明'], `${UNDRAWN}${UNDRAWN}`],
    ['Bra 👨‍👩‍👧!', ['👨', '\u200d', '👩', '👧'], `Bra ${UNDRAWN}!`],
    ['שלום', ['ש', 'ל', 'ו', 'ם'], UNDRAWN.repeat(4)],
  ])('is named, and shown by a sign: %s', (text, missing, shown) => {
    expect(undrawnIn(text).filter(letter => letter !== '\u200d')).toEqual(
      missing.filter(letter => letter !== '\u200d'),
    )
    expect(
      runsOf(text, 'text')
        .map(run => run.text)
        .join(''),
    ).toBe(shown)
  })
})

/** The text of a page, read as a reader of PDF reads it. */
async function printed(text: string): Promise<string> {
  const page = new PdfPage({ title: 'x', locale: 'sv', createdAt: new Date(0) })
  page.write('text', text)
  return textOfPdf(await page.end())
}
