const SOFT_HYPHEN = '\u00ad'
/** A word so long may lack room on the narrowest phone. */
const A_LONG_WORD = /\p{L}{14,}/gu
/** An address is copied as it stands. */
const AN_ADDRESS = /[@/]/
/** The endings after which Swedish joins another word to a noun, as in *möjlighets|karta*. */
const A_JOINT = /(ions|hets|ings|skaps|tets)(?=\p{L}{4})/gu

/**
 * A text as it is shown, so that a long Swedish word breaks at its joint and with a hyphen. Not every browser knows
 * Swedish. For headings, links and cells alone: what is sent, searched or kept has no such marks.
 */
export function withSoftHyphens(text: string): string {
  if (AN_ADDRESS.test(text)) return text
  return text.replace(A_LONG_WORD, word => word.replace(A_JOINT, `$1${SOFT_HYPHEN}`))
}
