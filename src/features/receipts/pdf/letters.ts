import 'server-only'
import path from 'node:path'
import { type Font, openSync } from 'fontkit'

/** A stretch of text that is drawn in one font. */
export type Run = { font: string; text: string }
export type Weight = 'text' | 'strong' | 'title'

// The portal's own letters, then all the others that Europe writes with, each in three weights.
const own = { text: atkinson(400), strong: atkinson(700), title: newsreader(600) }
const wide = {
  text: dejaVu('DejaVuSans'),
  strong: dejaVu('DejaVuSans-Bold'),
  title: dejaVu('DejaVuSerif-Bold'),
}

/** The sign in the place of what can't be drawn. Where it stands is said beside the text. */
export const UNDRAWN = '\u25a1'

/** Scripts that are written from left to right, a letter at a time; signs belong to all of them. */
const DRAWABLE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}\s]/u

/** The font that a page begins with. */
export const ownFont = own.text

const opened = new Map<string, Font>()

/** A line of text as runs. A word stays whole in one font, so that it is never parted at the end of a line. */
export function runsOf(line: string, weight: Weight): Run[] {
  const runs: Run[] = []
  for (const part of line.normalize('NFC').match(/\s*\S+|\s+$/g) ?? []) {
    const text = drawable(part)
    const font = [...text].every(letter => isIn(own[weight], letter)) ? own[weight] : wide[weight]
    const drawn = text.replace(/\s/g, blank => blankIn(font, blank))
    const last = runs.at(-1)
    if (last?.font === font) last.text += drawn
    else runs.push({ font, text: drawn })
  }
  return runs
}

/** The characters of a text that no font of ours draws, each once. */
export function undrawnIn(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter(letter => !canDraw(letter))
}

/** A sequence of joined characters, such as a family, is one sign in the text and one in its place. */
function drawable(text: string): string {
  const signs = new Intl.Segmenter('sv', { granularity: 'grapheme' }).segment(text)
  return Array.from(signs, ({ segment }) => ([...segment].every(canDraw) ? segment : UNDRAWN)).join('')
}

function canDraw(letter: string): boolean {
  return DRAWABLE.test(letter) && (/\s/.test(letter) || isIn(own.text, letter) || isIn(wide.text, letter))
}

function isIn(file: string, letter: string): boolean {
  return /\s/.test(letter) || hasGlyph(file, letter)
}

/** A blank that the font lacks would be drawn as a box. It becomes one that holds words together, or parts them, as it did. */
function blankIn(file: string, blank: string): string {
  if (hasGlyph(file, blank)) return blank
  return /[\u2007\u202f]/.test(blank) ? '\u00a0' : ' '
}

function hasGlyph(file: string, letter: string): boolean {
  return fontIn(file).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
}

function fontIn(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const font = openSync(file) as Font
  opened.set(file, font)
  return font
}

function atkinson(weight: number): string {
  const folder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
  return path.join(process.cwd(), folder, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`)
}

function newsreader(weight: number): string {
  const folder = 'node_modules/@fontsource/newsreader/files'
  return path.join(process.cwd(), folder, `newsreader-latin-${weight}-normal.woff`)
}

function dejaVu(name: string): string {
  return path.join(process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf', `${name}.ttf`)
}
