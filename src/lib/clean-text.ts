/** Every way to begin a new line. Word processors have two of their own, for a line and for a page. */
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * The signs of a word processor's lists. Its own fonts draw them where others draw a box, so they become the letters
 * that look like them. The first is a hyphen that holds a word together.
 */
const DRAWN_AS = new Map([
  ['\u001e', '\u2011'],
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf06c', '●'],
  ['\uf06e', '■'],
  ['\uf06f', '□'],
  ['\uf0a8', '◻'],
  ['\uf071', '❑'],
  ['\uf076', '❖'],
  ['\uf0d8', '➢'],
  ['\uf0e0', '→'],
  ['\uf0e8', '→'],
  ['\uf0fb', '✗'],
  ['\uf0fc', '✓'],
  ['\uf0fd', '☒'],
  ['\uf0fe', '☑'],
  ['\uf04a', '☺'],
  ['\uf04c', '☹'],
])

/** More marks than any letter has: they would cover the lines around it. */
const PILE = /(\p{M}{4})\p{M}+/gu

/**
 * Characters that nobody sees: controls, halves of characters, and those without width or with a direction of
 * their own. A selector or a joiner within a pictogram stays: it makes the picture.
 */
const UNSEEN =
  /(?!(?<=\p{ExtPict})\ufe0f|(?<=[\p{ExtPict}\p{EMod}]\ufe0f?)\u200d(?=\p{ExtPict}))[\p{DI}\p{NChar}\ufff9-\ufffb]|\p{Cs}|[^\P{Cc}\n\t]/gu

/**
 * A text in the form that it is kept in. So it never reads as changed and always has the same hash. Each line
 * break is one character. Letters with marks are one character each (NFC). Characters that nobody sees go;
 * PostgreSQL keeps no zero.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Co}/gu, sign => DRAWN_AS.get(sign) ?? sign)
    .replace(UNSEEN, '')
    .replace(PILE, '$1')
    .normalize('NFC')
}

/** The same as one line, with one blank between its words. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

const LONGEST_FILE_NAME = 150
const LONGEST_ANSWER = 300

const letters = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/**
 * The name of a file that somebody sends, without its folders, and short enough to show. Its ending stays, and no
 * letter is cut in two. Browsers write a quotation mark as `%22`.
 */
export function cleanFileName(name: string): string {
  const whole = cleanLine((name.split(/[\\/]/).at(-1) ?? name).replaceAll('%22', '"'))
  const first = whole.length - LONGEST_FILE_NAME
  if (first <= 0) return whole
  return whole.slice([...letters.segment(whole)].find(({ index }) => index >= first)?.index)
}

/** A server's or a program's words, without the mail addresses in them. */
export function withoutAddresses(said: string): string {
  return said.replace(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '…').slice(0, LONGEST_ANSWER)
}
