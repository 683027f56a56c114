import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runsOf, UNDRAWN, undrawnIn } from '@/features/receipts/pdf/letters'
import { PdfPage } from '@/features/receipts/pdf/pdf-page'

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

/** The text of a page, read as a reader of PDF reads it: codes by each font's own map. */
async function printed(text: string): Promise<string> {
  const page = new PdfPage({ title: 'x', locale: 'sv', createdAt: new Date(0) })
  page.write('text', text)
  const raw = Buffer.from(await page.end()).toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const maps = fontMaps(objects)
  const drawing = [...objects.values()].map(streamOf).find(stream => stream.includes(' Tf')) ?? ''
  let map = new Map<string, string>()
  let shown = ''
  for (const [, font, hex] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font) map = maps.get(font) ?? map
    else for (const code of hex?.match(/.{4}/g) ?? []) shown += map.get(code) ?? '\ufffd'
  }
  return shown.trim()
}

function fontMaps(objects: Map<string, string>): Map<string, Map<string, string>> {
  const fonts = [...objects.values()].flatMap(body => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(
    fonts.map(([, name = '', id = '']) => {
      const mapId = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, codesIn(streamOf(objects.get(mapId) ?? ''))]
    }),
  )
}

function codesIn(cmap: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [, from = '', listed = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...listed.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      codes.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  }
  return codes
}

function streamOf(body: string): string {
  const packed = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1]
  if (packed === undefined) return ''
  return body.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed
}
