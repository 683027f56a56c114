/** The words of drawn markup. A space that does not break is one like any other. */
export function wordsOf(html: string, between = ''): string {
  return html.replaceAll(/<[^>]*>/g, between).replaceAll('\u00A0', ' ')
}
