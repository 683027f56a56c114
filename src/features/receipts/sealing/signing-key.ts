import 'server-only'
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto'
import {
  encoded,
  headerFor,
  type PublicKey,
  signingInput,
  thumbprintOf,
  type WebSignature,
} from '@/features/receipts/web-signature'
import { env } from '@/lib/env'

/** The bytes before the 32 of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

export type SigningKey = PublicKey & { seal: (canonical: string) => WebSignature }

/** The key that receipts are signed with now. Throws when PORTAL_RECEIPT_KEY is no Ed25519 key. */
export function signingKey(): SigningKey {
  const { PORTAL_RECEIPT_KEY, PORTAL_SECRET } = env()
  const privateKey = PORTAL_RECEIPT_KEY ? givenKey(PORTAL_RECEIPT_KEY) : derivedKey(PORTAL_SECRET)
  const { x: publicKey = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const id = thumbprintOf(publicKey)
  return {
    id,
    publicKey,
    seal: canonical => {
      const sealed = { protected: headerFor(id), payload: encoded(canonical) }
      const signature = sign(null, Buffer.from(signingInput(sealed)), privateKey)
      return { ...sealed, signature: signature.toString('base64url') }
    },
  }
}

function givenKey(base64: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('PORTAL_RECEIPT_KEY is not an Ed25519 key')
  return key
}

function derivedKey(secret: string | undefined): KeyObject {
  if (!secret) throw new Error('PORTAL_SECRET is missing')
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'receipt-key', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}
