/** Digits alone, or in groups of three with a blank of any width between them. */
const WHOLE_NUMBER = /^-?(\d+|\d{1,3}(\s\d{3})+)$/

/** A whole number as people write it: '1 200' is 1200. Nothing for an empty text, NaN for any other. */
export function numberIn(text: string): number | undefined {
  const written = text.trim().replace(/^[\u2212\u2013]/, '-')
  if (written === '') return undefined
  return WHOLE_NUMBER.test(written) ? Number(written.replaceAll(/\s/g, '')) : Number.NaN
}
