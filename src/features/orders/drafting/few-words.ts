/** A text of fewer words than these is begun. No word of it is judged. */
export const FEW_WORDS = 8

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

export function isBegun(text: string): boolean {
  const words = wordsIn(text)
  return words > 0 && words < FEW_WORDS
}
