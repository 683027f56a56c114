import { expect, it } from 'vitest'
import { changedParties, type PartyNow } from '@/features/orders/signing/changed-party-rules'
import { orderState } from './order-state'

const { parties } = orderState('awaiting_signatures', [], {
  saco_s: 'no_counterpart',
  seko: 'no_counterpart',
}).version
const absent = (party: 'ofr_s_p_o' | 'saco_s' | 'seko'): PartyNow => ({
  party,
  localUnions: [],
  isAttested: true,
})
const named = { ...absent('seko'), localUnions: ['Seko klubb 3'], isAttested: false }

it.each<[string, PartyNow[], string[]]>([
  ['absent still', [absent('saco_s'), absent('seko')], []],
  ['named', [absent('saco_s'), named], ['seko']],
  ['named, whatever is attested of it', [{ ...named, isAttested: true }], ['seko']],
  ['attested no more', [{ ...absent('saco_s'), isAttested: false }, absent('seko')], ['saco_s']],
  ['both', [{ ...absent('saco_s'), isAttested: false }, named], ['saco_s', 'seko']],
  ['a party that the version asks anyway', [{ ...named, party: 'ofr_s_p_o' }, absent('seko')], []],
])('a version left out a union that is %s', (_how, now, expected) => {
  expect(changedParties(parties, now).map(one => one.party)).toEqual(expected)
})
