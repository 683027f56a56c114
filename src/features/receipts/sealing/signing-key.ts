import 'server-only'
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { env } from '@/lib/env'

/** The bytes before the 32 of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** A public key as 64 hexadecimal digits, and the id that names it. */
export type PublicKey = { id: string; publicKey: string }
export type SigningKey = PublicKey & { sign: (text: string) => string }

/** The key that receipts are signed with now. Throws when PORTAL_RECEIPT_KEY is no Ed25519 key. */
export function signingKey(): SigningKey {
  const { PORTAL_RECEIPT_KEY, PORTAL_SECRET } = env()
  const privateKey = PORTAL_RECEIPT_KEY ? givenKey(PORTAL_RECEIPT_KEY) : derivedKey(PORTAL_SECRET)
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const publicKey = spki.subarray(SPKI_HEAD.length).toString('hex')
  return {
    id: keyIdOf(publicKey),
    publicKey,
    sign: text => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('hex'),
  }
}

/** The first 16 hexadecimal digits of SHA-256 over the key's 32 bytes. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16)
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const spki = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
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
