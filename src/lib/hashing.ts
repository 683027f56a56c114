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

/** 16 random bytes, for a digest that can't be guessed from a list of names. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex')
}
