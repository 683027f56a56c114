const LETTERS = 10

/** A code as it is kept: people type it with a dash, a blank or large letters. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z]/g, '')
}

/** Whether somebody may have typed it off a wall: a code has letters alone. */
export function isTypedCode(typed: string): boolean {
  return /^[\p{L}\p{Pd}\s]+$/u.test(typed)
}

/** Whether it has as many letters as a code, and nothing else that a code could not have. */
export function isWholeCode(typed: string): boolean {
  return isTypedCode(typed) && plainCode(typed).length === LETTERS
}

/** A mailed key has 43 characters. So nobody has typed what is longer than a code with blanks and slips. */
const LONGEST_TYPED = 24

/** Whether it came by a link that was mailed, whole or cut. */
export function isOfLink(text: string): boolean {
  return text.length > LONGEST_TYPED
}

/** A code as people read it from a wall, in two halves. */
export function codeInHalves(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
