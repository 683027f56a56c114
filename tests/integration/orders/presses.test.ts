import { actorFor, type Holder } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { beforeAll, describe, expect, it } from 'vitest'
import { notify } from '@/features/notifications/jobs'
import { signOrder } from '@/features/orders/signing/commands'
import type { Result } from '@/lib/result'
import { aStage, asSystem, chainFaults, NOW, reading, type Stage, signatory } from '../../support/order-stage'

let stage: Stage
let member: Member
beforeAll(async () => {
  stage = await aStage()
  member = await anOrganisation().withTwoLocalUnions('seko').create(stage.world)
})

const outcome = <T>(result: Result<T>) => (result.ok ? result.value : result.reason)
const isWhole = async () => expect(await chainFaults(member.id)).toEqual([])

describe('a hundred presses at once', () => {
  it("of one union's signature, by two of its people, leave one signature, one event and one mail", async () => {
    const story = await anOrder().by(member).awaitingSignatures().create(stage.world)
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
