/** A file's text, by its byte-order mark if it has one; null where its bytes are no text. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Whether the bytes begin as a PDF does. No JSON begins so. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-'
}

/** The value of a JSON text; `undefined` where it is none. */
export function jsonIn(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a name stands twice in one object. A reader could see one of its values and a check the other. */
export function saysTwice(text: string, value: unknown): boolean {
  const [...written] = text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)
  return written.filter(([, colon]) => colon).length !== countNames(value)
}

function countNames(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce<number>((sum, part) => sum + countNames(part), own)
}
