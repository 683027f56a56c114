import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import type { Party } from '@/auth/party'
import { notify } from '@/features/notifications/jobs'
import { withdrawOrder } from '@/features/orders/ending-commands'
import { amendOrder, declineOrder, signOrder } from '@/features/orders/signing/signing-commands'
import type { Result } from '@/lib/result'
import { actorFor, type Holder } from '../../../prisma/seed/factories/actors'
import { anOrder } from '../../../prisma/seed/factories/order-factory'
import type { OrderStory } from '../../../prisma/seed/factories/order-story'
import { anOrganisation } from '../../../prisma/seed/factories/organisation-factory'
import type { Member } from '../../../prisma/seed/factories/organisation-rows'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  NOW,
  reading,
  type Stage,
  signatory,
  statusOf,
  versionOf,
} from '../../support/order-stage'

const ROUNDS = 20
// Each round tells an order from its beginning, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

let stage: Stage
let member: Member
beforeAll(async () => {
  stage = await aStage()
  member = await anOrganisation().withTwoLocalUnions('seko').create(stage.world)
})

const told = () => anOrder().by(member)
const actor = (party: Party) => actorFor(signatory(member, party), NOW)
const live = (orderId: string) =>
  asSystem(tx => tx.signature.findMany({ where: { orderId, takenBackAt: null } }))
const outcome = <T>(result: Result<T>) => (result.ok ? result.value : result.reason)
const isWhole = async () => expect(await chainFaults(member.id)).toEqual([])

/** Both at once, in turn the one and the other first, as often as it takes to meet every order of locks. */
async function race(
  prepare: () => Promise<OrderStory>,
  one: (story: OrderStory) => Promise<unknown>,
  other: (story: OrderStory) => Promise<unknown>,
  judge: (story: OrderStory, outcomes: [unknown, unknown]) => Promise<void>,
) {
  for (let round = 0; round < ROUNDS; round += 1) {
    const story = await prepare()
    const first = round % 2 === 0 ? one : other
    const [began, followed] = await Promise.all([first(story), (first === one ? other : one)(story)])
    await judge(story, first === one ? [began, followed] : [followed, began])
  }
  await isWhole()
}

describe('a hundred presses at once', () => {
  it("of one union's signature, by two of its people, leave one signature, one event and one mail", async () => {
    const story = await told().awaitingSignatures().create(stage.world)
    const read = await reading(story)
    const colleagues = member.holders.filter(holder => holder.party === 'seko')
    expect(colleagues).toHaveLength(2)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, press) =>
        signOrder(actorFor(colleagues[press % 2] as Holder, NOW), read),
      ),
    )
    const given = answers.map(outcome)
    expect(given.filter(answer => answer === 'signed')).toHaveLength(1)
    expect(given.filter(answer => answer === 'already_received')).toHaveLength(99)
    expect(await asSystem(tx => tx.signature.count({ where: { orderId: story.id } }))).toBe(1)
    const events = await asSystem(tx =>
      tx.event.findMany({ where: { orderId: story.id, kind: 'order.signed' } }),
    )
    expect(events).toHaveLength(1)
    await runNotifyJobs()
    const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: events[0]?.id } } }))
    const signer = (await asSystem(tx => tx.signature.findFirstOrThrow({ where: { orderId: story.id } })))
      .personId
    const colleague = colleagues.find(holder => holder.personId !== signer)
    // One mail to the sender, and one to the colleague for whom the first act was binding.
    const receivers = [signatory(member, 'employer').email, colleague?.email]
    expect(mails.map(mail => mail.toAddress).toSorted()).toEqual(receivers.toSorted())
    await isWhole()
  })
})

describe('two acts at the same moment', () => {
  const lastTwo = () => told().signedBy('ofr_s_p_o', 'saco_s').create(stage.world)
  const sign = (party: Party) => async (story: OrderStory) =>
    outcome(await signOrder(actor(party), await reading(story)))

  it('the last two parties sign: the order becomes valid exactly once', async () => {
    await race(lastTwo, sign('employer'), sign('seko'), async (story, outcomes) => {
      expect(outcomes.toSorted()).toEqual(['made_valid', 'signed'])
      expect(await statusOf(story.id)).toBe('valid')
      expect((await eventKinds(story.id)).filter(kind => kind === 'order.valid')).toHaveLength(1)
    })
  })

  it('the last signs while another declines: valid or returned, never both', async () => {
    const decline = async (story: OrderStory) => {
      const read = await reading(story)
      return (await declineOrder(actor('seko'), { ...read, reason: 'Nej' })).ok
    }
    // Seko has not signed, so the employer's signature never makes the order valid; a decline always stands.
    await race(lastTwo, sign('employer'), decline, async (story, [signed, isDeclined]) => {
      expect(isDeclined).toBe(true)
      expect(['signed', 'order_moved_on']).toContain(signed)
      expect(await statusOf(story.id)).toBe('returned')
      expect(await versionOf(story.id)).toMatchObject({ closure: 'declined' })
      expect(await live(story.id)).toHaveLength(signed === 'signed' ? 3 : 2)
    })
    const lastOne = () => told().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
    const colleague = actorFor(member.holders.filter(one => one.party === 'seko')[1] as Holder, NOW)
    const colleagueDeclines = async (story: OrderStory) =>
      (await declineOrder(colleague, { ...(await reading(story)), reason: 'Nej' })).ok
    await race(lastOne, sign('seko'), colleagueDeclines, async (story, [signed, isDeclined]) => {
      expect(signed).toBe(isDeclined ? 'order_moved_on' : 'made_valid')
      expect(await statusOf(story.id)).toBe(isDeclined ? 'returned' : 'valid')
    })
  })

  it('the last signs while the starting side withdraws: withdrawn, before or after it was valid', async () => {
    const lastOne = () => told().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
    const withdraw = async (story: OrderStory) =>
      (await withdrawOrder(actor('employer'), { orderId: story.id, reason: 'Senare' })).ok
    await race(lastOne, sign('seko'), withdraw, async (story, [signed, isWithdrawn]) => {
      expect(isWithdrawn).toBe(true)
      expect(['made_valid', 'order_moved_on']).toContain(signed)
      expect(await statusOf(story.id)).toBe('withdrawn')
      const kinds = await eventKinds(story.id)
      expect(kinds.at(-1)).toBe('order.withdrawn')
      expect(kinds.includes('order.valid')).toBe(signed === 'made_valid')
    })
  })

  it('the last signs while another amends: valid, or open with no signature that counts', async () => {
    const lastOne = () => told().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
    const amend = async (story: OrderStory) => (await amendOrder(actor('employer'), story.id)).ok
    await race(lastOne, sign('seko'), amend, async (story, [signed, isAmended]) => {
      expect(signed).toBe(isAmended ? 'order_moved_on' : 'made_valid')
      expect(await statusOf(story.id)).toBe(isAmended ? 'returned' : 'valid')
      expect((await versionOf(story.id)).closure).toBe(isAmended ? 'amended' : null)
    })
  })

  it('one signs while the mandate is revoked: signed by it or refused, and the row says which', async () => {
    const { mandateId } = signatory(member, 'seko')
    const revoke = () => setRevoked(mandateId, NOW)
    const prepare = async () => {
      await setRevoked(mandateId, null)
      return lastTwo()
    }
    await race(prepare, sign('seko'), revoke, async (story, [signed]) => {
      expect(['signed', 'no_mandate']).toContain(signed)
      expect(await live(story.id)).toHaveLength(signed === 'signed' ? 3 : 2)
      expect(await sign('seko')(story)).toBe('no_mandate')
    })
    await setRevoked(mandateId, null)
  })
})

function setRevoked(id: string, revokedAt: Date | null): Promise<SignedInActor['now'] | null> {
  return asSystem(tx => tx.mandate.update({ where: { id }, data: { revokedAt } })).then(() => revokedAt)
}

/** As the worker does, also twice over. */
async function runNotifyJobs() {
  const jobs = await asSystem(
    tx => tx.$queryRaw<{ payload: { eventId: string } }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'notify' ORDER BY j.id`,
  )
  for (const { payload } of jobs) await notify(payload)
  for (const { payload } of jobs) await notify(payload)
}
