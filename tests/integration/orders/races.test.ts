import { actorFor, type Holder } from '@seed/factories/actors'
import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { amendOrder, declineOrder, signOrder } from '@/features/orders/signing/commands'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import type { Party } from '@/lib/party'
import type { Result } from '@/lib/result'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  liveOf,
  NOW,
  type Stage,
  signatory,
  signaturesOf,
  statusOf,
  versionOf,
} from '../../support/order-stage'
import { race } from '../../support/race'
import { type Read, signedByAllBut } from '../../support/race-start'
import { DEEP_TIMEOUT } from '../../support/test-depth'

vi.setConfig({ testTimeout: DEEP_TIMEOUT })

let stage: Stage
let member: Member
beforeAll(async () => {
  stage = await aStage()
  member = await anOrganisation().withTwoLocalUnions('seko').create(stage.world)
})

const outcome = <T>(result: Result<T>) => (result.ok ? result.value : result.reason)
const colleague = () => member.holders.filter(one => one.party === 'seko')[1] as Holder
const sign = (by: () => Holder) => async (read: Read) => outcome(await signOrder(actorFor(by(), NOW), read))
const signs = (party: Party) => sign(() => signatory(member, party))
const but =
  (...missing: Party[]) =>
  () =>
    signedByAllBut(stage, member, missing)
const reason = 'Tiden räcker inte'

afterEach(async () => {
  expect(await chainFaults(member.id)).toEqual([])
})

/** How often the log says something of the order since the race began. */
async function logged(orderId: string, kind: string): Promise<number> {
  return (await eventKinds(orderId)).filter(one => one === kind).length
}

describe('two acts at the same moment', () => {
  it('two sign for the same party: one signature, and the other is told that it is there', async () => {
    await race<Read>({
      title: 'sign and sign for one party',
      prepare: but('employer', 'seko'),
      one: signs('seko'),
      other: sign(colleague),
      async judge({ orderId }, answers) {
        expect(Object.values(answers).toSorted()).toEqual(['already_received', 'signed'])
        const own = (await signaturesOf(orderId)).filter(signature => signature.party === 'seko')
        expect(own).toHaveLength(1)
        expect(await logged(orderId, 'order.signed')).toBe(1)
        const isColleagues = own[0]?.personId === colleague().personId
        expect(answers[isColleagues ? 'other' : 'one']).toBe('signed')
        return isColleagues ? 'other' : 'one'
      },
    })
  })

  it('the last two parties sign: the order becomes valid once, with one receipt', async () => {
    await race<Read>({
      title: 'the last two signatures',
      prepare: but('employer', 'seko'),
      one: signs('employer'),
      other: signs('seko'),
      async judge({ orderId }, answers) {
        expect(Object.values(answers).toSorted()).toEqual(['made_valid', 'signed'])
        expect(await statusOf(orderId)).toBe('valid')
        expect(await liveOf(orderId)).toHaveLength(4)
        expect(await logged(orderId, 'order.valid')).toBe(1)
        await Promise.all([issueReceipt({ orderId }), issueReceipt({ orderId })])
        expect(await asSystem(tx => tx.receipt.count({ where: { orderId } }))).toBe(1)
        return answers.one === 'signed' ? 'one' : 'other'
      },
    })
  })

  it('one signs while another declines: always declined, with or without that signature', async () => {
    await race<Read>({
      title: 'sign and decline by two parties',
      prepare: but('employer', 'seko'),
      one: signs('employer'),
      other: async read =>
        (await declineOrder(actorFor(signatory(member, 'seko'), NOW), { ...read, reason })).ok,
      async judge({ orderId }, { one, other }) {
        expect(other).toBe(true)
        expect(['signed', 'order_moved_on']).toContain(one)
        expect(await statusOf(orderId)).toBe('returned')
        expect(await versionOf(orderId)).toMatchObject({ closure: 'declined' })
        expect(await liveOf(orderId)).toHaveLength(one === 'signed' ? 3 : 2)
        expect(await logged(orderId, 'order.declined')).toBe(1)
        expect(await logged(orderId, 'order.valid')).toBe(0)
        return one === 'signed' ? 'one' : 'other'
      },
    })
  })

  it('the last signs while a colleague declines: valid or returned, never both', async () => {
    await race<Read>({
      title: 'the last signature and decline',
      prepare: but('seko'),
      one: signs('seko'),
      other: async read => (await declineOrder(actorFor(colleague(), NOW), { ...read, reason })).ok,
      async judge({ orderId }, { one, other }) {
        expect(one).toBe(other ? 'order_moved_on' : 'made_valid')
        expect(await statusOf(orderId)).toBe(other ? 'returned' : 'valid')
        expect(await logged(orderId, 'order.valid')).toBe(Number(!other))
        expect(await logged(orderId, 'order.declined')).toBe(Number(other))
        return other ? 'other' : 'one'
      },
    })
  })

  it('the last signs while the starting side withdraws: withdrawn, before or after it was valid', async () => {
    await race<Read>({
      title: 'the last signature and withdraw',
      prepare: but('seko'),
      one: signs('seko'),
      other: async ({ orderId }) =>
        (await withdrawOrder(actorFor(signatory(member, 'employer'), NOW), { orderId, reason })).ok,
      async judge({ orderId }, { one, other }) {
        expect(other).toBe(true)
        expect(['made_valid', 'order_moved_on']).toContain(one)
        expect(await statusOf(orderId)).toBe('withdrawn')
        expect((await eventKinds(orderId)).at(-1)).toBe('order.withdrawn')
        expect(await logged(orderId, 'order.valid')).toBe(one === 'made_valid' ? 1 : 0)
        expect(await liveOf(orderId)).toHaveLength(one === 'made_valid' ? 4 : 3)
        return one === 'made_valid' ? 'one' : 'other'
      },
    })
  })

  it('the last signs while another amends: valid, or open with no signature that counts', async () => {
    await race<Read>({
      title: 'the last signature and amend',
      prepare: but('seko'),
      one: signs('seko'),
      other: async ({ orderId }) =>
        (await amendOrder(actorFor(signatory(member, 'employer'), NOW), orderId)).ok,
      async judge({ orderId }, { one, other }) {
        const [status, closure] = other ? ['returned', 'amended'] : ['valid', null]
        expect(one).toBe(other ? 'order_moved_on' : 'made_valid')
        expect(await statusOf(orderId)).toBe(status)
        expect((await versionOf(orderId)).closure).toBe(closure)
        expect(await logged(orderId, 'order.amended')).toBe(Number(other))
        expect(await logged(orderId, 'order.valid')).toBe(Number(!other))
        return other ? 'other' : 'one'
      },
    })
  })
})
