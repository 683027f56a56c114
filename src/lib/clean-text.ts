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
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
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
