import { createPrivateKey } from 'node:crypto'
import { isIP } from 'node:net'
import { z } from 'zod'

const FEWEST_CHARACTERS = 10
const SENDER = /^(?:[^<>"]*<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/

export const flag = z.enum(['0', '1'], 'is 1 or 0').transform(value => value === '1')

export const wholeNumber = (what: string, min: number, max: number) =>
  z.coerce.number(`is ${what}`).int(`is ${what}`).min(min, `is at least ${min}`).max(max, `is at most ${max}`)

export const oneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  z.enum(words, `is ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is an address like postgres://role:password@host/database',
})

/** Links are made by adding a path to it. */
export const siteUrl = z
  .url({ protocol: /^https?$/, error: 'is an address like https://portal.example.se' })
  .refine(isBare, 'is an address without a path, like https://portal.example.se')

/** Addresses and networks of proxies, with commas or blanks between. */
export const addresses = z
  .string()
  .refine(isListOfAddresses, 'is addresses or networks, like 10.0.0.5, 10.1.0.0/16')

/** Names or addresses, each perhaps with a port, as a browser's Host says them. */
export const hosts = z
  .string()
  .toLowerCase()
  .transform(list => list.split(/[\s,]+/).filter(Boolean))
  .refine(
    list => list.every(host => URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host),
    'is names like portal.example.se, with commas between',
  )

export const secret = z
  .string()
  .min(32, { error: 'has at least 32 characters', abort: true })
  .refine(
    text => new Set(text).size >= FEWEST_CHARACTERS,
    'is random, for example from `openssl rand -base64 32`',
  )

/** An address, or a name with its address. */
export const sender = z.string().regex(SENDER, 'is a mail address, or a name with one: Portal <a@example.se>')

export const signingKey = z
  .string()
  .refine(isSigningKey, 'is an Ed25519 key (PKCS #8, base64): see docs/operations.md')

function isListOfAddresses(list: string): boolean {
  return list.split(/[\s,]+/).every(entry => {
    const [address = '', bits = '0', more] = entry.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most && more === undefined
  })
}

function isBare(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && !search && !hash && !username
}

function isSigningKey(text: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}
