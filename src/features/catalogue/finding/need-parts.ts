const BETWEEN_PARTS =
  /[.,;:!?()\n]+(?:\s|$)|\s[-–—]\s|(?<!\p{L})(?:och|men|samt|dessutom|medan|eftersom|and|but|also|while|because)(?!\p{L})/giu

const MOST_PARTS = 12

/** The parts of a written need. Each is met by itself, so none is drowned by a longer one. */
export function partsOf(need: string): string[] {
  const parts = need.split(BETWEEN_PARTS).map(part => part.trim())
  return [...new Set(parts.filter(Boolean))].slice(0, MOST_PARTS)
}

const HELPED =
  /^(?:\p{L}+ ){0,4}(?:stött(?:a|ar)|stöd(?:ja|jer|er)|hjälp(?:a|er)|support|help) (?:\p{L}+ )?(?:chef(?:en|er|erna)|skyddsombud(?:et|en)?|managers?)$/iu

/** A part such as 'stötta våra chefer': the need itself stands in another. */
export function saysWhomToHelp(part: string): boolean {
  return HELPED.test(part)
}
