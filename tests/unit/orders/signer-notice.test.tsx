import { expect, it, vi } from 'vitest'
import type { OrderView } from '@/features/orders/queries'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { aSigner } from '../../support/a-signer'
import { aWaitingOrder, drawn } from '../../support/waiting-rows'

vi.mock('@/features/orders/signing/components/sign-form', () => ({ SignForm: () => null }))

it.each([
  [false, true],
  [true, false],
])('by the signature stands that the safety representative does not know: informed %s', (said, isShown) => {
  const lines = [{ party: 'seko', mark: 'awaited' }]
  const order = { ...aWaitingOrder(1), lines, awaited: ['seko'], changedParties: [] }
  const canonical = JSON.stringify({ safetyRepresentativeInformed: said })
  const version = { number: 1, hash: 'x', canonical } as OrderView['versions'][number]
  const seko = aSigner('seko', new Date('2021-06-17T10:00:00Z'))
  const told = { version, actor: seko, renewal: 'Logga in', talk: '' }
  const html = drawn(<SignStep {...told} order={order as unknown as OrderView} />)
  const place = html.slice(html.indexOf('id="signatur"'), html.indexOf('Du signerar'))
  expect(place.includes('Skyddsombudet är inte informerat')).toBe(isShown)
})
