const LONGEST_QUOTE = 140

/** The beginning of a text in one line, to its last whole word. */
export function quoteOf(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const end = line.lastIndexOf(' ', longest - 1)
  return `${line.slice(0, end > 0 ? end : longest)} …`
}
