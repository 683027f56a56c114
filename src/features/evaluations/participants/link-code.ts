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

/** A code as people read it from a wall, in two halves. */
export function codeInHalves(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
