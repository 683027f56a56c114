import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decline, isJoint, type OrderState, sign, takeBack } from '@/features/orders/rules'
import { type Party, parties, type Representation } from '@/lib/party'
import { orderState } from './order-state'

type Step = {
  act: 'sign' | 'decline' | 'take_back' | 'amend'
  party: Party
  person: number
  staleHash: boolean
}

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom('sign', 'sign', 'sign', 'decline', 'take_back', 'amend'),
    party: fc.constantFrom(...parties),
    person: fc.integer({ min: 1, max: 6 }),
    staleHash: fc.boolean(),
  }),
  { maxLength: 40 },
)
const standings = fc.record<Record<Party, Representation>>({
  employer: fc.constant('represented'),
  ofr_s_p_o: fc.constantFrom('represented', 'no_counterpart'),
  saco_s: fc.constantFrom('represented', 'no_counterpart'),
  seko: fc.constantFrom('represented', 'no_counterpart'),
})

/** The next version: nothing is signed, but nobody forgets who signed for whom. */
function sentAgain(order: State): State {
  const number = order.version.number + 1
  return {
    ...order,
    status: 'awaiting_signatures',
    version: { ...order.version, number, hash: String(number).repeat(64).slice(0, 64), signatures: [] },
  }
}

type State = OrderState & { version: NonNullable<OrderState['version']> }

function after(order: State, { act, party, person, staleHash }: Step): State {
  const by = { party, personId: `person ${person}` }
  const hash = staleHash ? 'f'.repeat(64) : order.version.hash
  if (act === 'amend') return order.status === 'awaiting_signatures' ? sentAgain(order) : order
  if (act === 'decline') return decline(order, by, hash).ok ? sentAgain(order) : order
  const kept = order.version.signatures
  if (act === 'take_back') {
    const own = takeBack(order, party)
    if (!own.ok) return order
    return { ...order, version: { ...order.version, signatures: kept.filter(one => one !== own.value) } }
  }
  const signing = sign(order, by, hash)
  if (!signing.ok || signing.value.kind === 'already_received') return order
  return {
    ...order,
    status: signing.value.makesValid ? 'valid' : order.status,
    version: { ...order.version, signatures: [...kept, by] },
    everSigned: [...order.everSigned, by],
  }
}

it('in no history is an order valid that is not joint, nor does one person sign for two parties', () => {
  fc.assert(
    fc.property(standings, steps, (standing, history) => {
      const order = history.reduce(after, orderState('awaiting_signatures', [], standing) as State)
      const signed = order.version.signatures.map(signature => signature.party)
      expect(order.status === 'valid').toBe(isJoint(order.version.parties, signed))
      expect(new Set(signed).size).toBe(signed.length)
      for (const { personId } of order.everSigned) {
        const sides = order.everSigned.filter(one => one.personId === personId).map(one => one.party)
        expect(new Set(sides).size).toBe(1)
      }
    }),
    { numRuns: 2000 },
  )
})
