import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'

/** JSON that has one form only (RFC 8785), so that equal content has equal hashes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** An unguessable token: 32 random bytes, URL-safe. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

export type Salted = { salt: string; text: string }

/** A text with a salt of its own, so that its digest can't be guessed from a list of names. */
export function salted(text: string): Salted & { digest: string } {
  const salt = randomBytes(16).toString('hex')
  return { salt, text, digest: saltedDigest({ salt, text }) }
}

/** Over the pair, not over both in a row. So no letter can be moved from one to the other. */
export function saltedDigest({ salt, text }: Salted): string {
  return sha256(canonicalJson({ salt, text }))
}
