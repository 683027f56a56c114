import { describe, expect, it } from 'vitest'
import { addressBehind, proxiesIn } from '@/lib/client'

const trusted = proxiesIn('127.0.0.1, 10.0.0.0/8 2001:db8:1::/48')

describe("a client's address", () => {
  it.each([
    ['the socket, where no proxy is trusted', '192.0.2.1', '1.1.1.1', '192.0.2.1'],
    ["the trusted proxy's word", '10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['the last address that no trusted proxy has', '127.0.0.1', '6.6.6.6, 192.0.2.1, 10.0.0.4', '192.0.2.1'],
    ['not what stands before an untrusted one', '127.0.0.1', '10.0.0.7, 192.0.2.1', '192.0.2.1'],
    ['the proxy, where it passes on nothing', '10.1.2.3', '', '10.1.2.3'],
    ['the proxy, where it passes on nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['the first proxy, where all are trusted', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
    ['IPv4, also as IPv6 writes it', '::ffff:127.0.0.1', '::ffff:192.0.2.1', '192.0.2.1'],
    ['without its port', '127.0.0.1', '192.0.2.1:4711', '192.0.2.1'],
    ['the network of IPv6', '2001:db8:1::5', '[2001:db8:a:b:c:d:e:f]:443', '2001:db8:a:b::'],
    ['the same network, written shorter', '2001:db8:1::5', '2001:0db8:a:b::9', '2001:db8:a:b::'],
    ['unknown, where there is none', undefined, null, 'unknown'],
  ] as const)('is %s', (_why, peer, forwarded, address) => {
    expect(addressBehind(trusted, peer, forwarded)).toBe(address)
  })

  it('is the socket, where nobody is trusted', () => {
    expect(addressBehind(proxiesIn(''), '127.0.0.1', '192.0.2.1')).toBe('127.0.0.1')
  })
})
