import { BlockList, isIP } from 'node:net'
import { env } from '@/lib/env'
import { currentExchange } from '@/lib/exchange'
import type { Locale } from '@/messages/messages'

/**
 * The browser or program that asks, with hashes of the marks that it was given: `browser` when it asked for a code,
 * `device` when it asked for a passkey. `locale` is the language that was chosen in it.
 */
export type Client = {
  address: string
  userAgent: string
  browser?: string
  device?: string
  locale?: Locale
}

/** The address is the socket's, or the word of the proxies that the operator trusts. */
export function clientOf(sent: Pick<Headers, 'get'>): Client {
  const peer = currentExchange()?.request.socket.remoteAddress
  const address = addressBehind(trustedProxies(), peer, sent.get('x-forwarded-for'))
  return { address, userAgent: sent.get('user-agent') ?? '' }
}

/**
 * The nearest address that no trusted proxy has. The header is read from its end, as far as trusted proxies wrote
 * it. The client may have made up the rest.
 */
export function addressBehind(
  trusted: BlockList,
  peer: string | undefined,
  forwarded: string | null,
): string {
  const way = (forwarded ?? '').split(',').map(plainAddress).filter(Boolean)
  let nearest = plainAddress(peer ?? '')
  while (isTrusted(trusted, nearest)) {
    const before = way.pop()
    // A proxy that passes on no address stands for all who came by it.
    if (!before || !isIP(before)) break
    nearest = before
  }
  return networkOf(nearest)
}

export function proxiesIn(list: string): BlockList {
  const trusted = new BlockList()
  for (const entry of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits) trusted.addSubnet(address, Number(bits), family)
    else trusted.addAddress(address, family)
  }
  return trusted
}

let known: BlockList | undefined

function trustedProxies(): BlockList {
  known ??= proxiesIn(env().TRUSTED_PROXIES ?? '')
  return known
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Without brackets, port and the form in which IPv6 writes an address of IPv4. */
function plainAddress(written: string): string {
  const text = written.trim().replace(/^\[(.*)\](:\d+)?$/, '$1')
  const bare = /^[\d.]+:\d+$/.test(text) ? text.replace(/:\d+$/, '') : text
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, '')
}

/** Of IPv6 a household has a whole network, so its first half counts. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown'
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map(group => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::`
}
