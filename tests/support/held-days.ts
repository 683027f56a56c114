/** Drawn markup with its days, times and spans of numbers as they are written: nothing holds them on one line. */
export function withoutHeldDays(html: string): string {
  return html.replaceAll('\u00A0', ' ').replace(/<span class="held">([^<]*\d[^<]*)<\/span>/g, '$1')
}
