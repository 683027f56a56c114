const LONGEST_QUOTE = 140

/** The beginning of a text in one line, to its last whole word. */
export function quoteOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  const end = line.lastIndexOf(' ', LONGEST_QUOTE - 1)
  return `${line.slice(0, end > 0 ? end : LONGEST_QUOTE)} …`
}
