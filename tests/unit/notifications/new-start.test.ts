import { expect, it } from 'vitest'
import { type Concerned, recipientsOf } from '@/features/notifications/recipients'

const people: Concerned = {
  holders: [{ personId: 'seko', party: 'seko', canSign: true, standsIn: false }],
  signingParties: ['seko'],
  awaited: [],
  signers: ['seko'],
  starter: 'hr',
  sender: 'hr',
  deliverer: null,
  audience: null,
  addressee: null,
  caller: null,
  mandateHolder: null,
  namesVersion: false,
  staff: ['staff'],
}

it.each([
  [true, 'order.round_changed.sign_again'],
  [false, 'order.round_changed.told'],
])('a new start of a round that closes a version (%s) is told as %s', (namesVersion, letter) => {
  const event = { kind: 'order.round_changed', personId: 'staff', party: null }
  expect(recipientsOf(event, { ...people, namesVersion })).toEqual([
    { personId: 'seko', letter },
    { personId: 'hr', letter },
  ])
})
