/** A text of fewer words than these is begun. No word of it is judged. */
export const FEW_WORDS = 8

export function isBegun(text: string): boolean {
  return text.trim().split(/\s+/).length < FEW_WORDS
}
