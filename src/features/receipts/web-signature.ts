import { createHash, createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '@/lib/hashing'

// A receipt is a JSON Web Signature (RFC 7515) by Ed25519, so that any JOSE library checks it. No such library is
// used here: the portal writes one form of it, and reads no other.

/** The flattened JSON form (section 7.2.2). */
export type WebSignature = { payload: string; protected: string; signature: string }

/** A public key, named by its thumbprint; `publicKey` is the JWK's `x`. */
export type PublicKey = { id: string; publicKey: string }

/** Nothing else that the key may sign one day passes for a receipt (RFC 8725). */
const TYPE = 'hallbart-arbetsliv-receipt+jws'

/** The only header that the portal writes for a key. */
export function headerFor(keyId: string): string {
  return encoded(canonicalJson({ alg: 'EdDSA', kid: keyId, typ: TYPE }))
}

/** The id of the key that a header names; null for a header that the portal does not write. */
export function keyIdIn(header: string): string | null {
  const [, keyId = ''] = /"kid":"([\w-]{43})"/.exec(decoded(header) ?? '') ?? []
  return keyId && headerFor(keyId) === header ? keyId : null
}

/** The text that a signature is made over. */
export function signingInput({ protected: header, payload }: Omit<WebSignature, 'signature'>): string {
  return `${header}.${payload}`
}

export function isSignedBy(publicKey: string, written: WebSignature): boolean {
  try {
    const key = createPublicKey({ key: { ...jwkOf(publicKey) }, format: 'jwk' })
    const signature = Buffer.from(written.signature, 'base64url')
    // Several spellings stand for the same bytes; only one of them is the receipt's.
    if (signature.toString('base64url') !== written.signature) return false
    return verify(null, Buffer.from(signingInput(written)), key, signature)
  } catch {
    return false
  }
}

export function jwkOf(publicKey: string) {
  return { kty: 'OKP', crv: 'Ed25519', x: publicKey } as const
}

/** The key's thumbprint (RFC 7638): SHA-256 over its members in their one form. */
export function thumbprintOf(publicKey: string): string {
  return createHash('sha256')
    .update(canonicalJson(jwkOf(publicKey)))
    .digest('base64url')
}

export function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

/** The text behind its only spelling; null where there is none. */
export function decoded(written: string): string | null {
  const bytes = Buffer.from(written, 'base64url')
  if (bytes.toString('base64url') !== written) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
