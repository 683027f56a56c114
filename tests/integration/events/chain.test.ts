import { anOrder } from '@seed/factories/order-factory'
import { anOrganisation } from '@seed/factories/organisation-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withActor } from '@/auth/doors'
import { hashOfEvent, type SealedEvent } from '@/lib/events'
import { aStage, asSystem, chainFaults, type Stage, signatory } from '../../support/order-stage'
import { asApp, asSuperuser } from '../../support/sql'

let stage: Stage
let member: Member
let chainId: string
beforeAll(async () => {
  stage = await aStage()
})
// Drafted, saved, sent, two signatures, declined: six events, the last with a text.
beforeEach(async () => {
  member = await anOrganisation().create(stage.world)
  chainId = member.id
  await anOrder()
    .by(member)
    .signedBy('employer', 'seko')
    .declinedBy('saco_s', 'Målet är oklart')
    .create(stage.world)
})

const tamper = (sql: string, values: unknown[] = []) =>
  asSuperuser(async client => {
    const { rowCount } = await client.query(sql, [chainId, ...values])
    expect(rowCount).toBeGreaterThan(0)
  })

it('a chain that nobody has touched has no fault, and its head is its last event', async () => {
  expect(await chainFaults(chainId)).toEqual([])
  const head = await asSystem(tx => tx.chainHead.findUniqueOrThrow({ where: { chainId } }))
  const last = await asSystem(tx =>
    tx.event.findFirstOrThrow({ where: { chainId }, orderBy: { position: 'desc' } }),
  )
  expect(head).toEqual({ chainId, position: 6, hash: last.hash })
})

describe('an edit is found', () => {
  it.each([
    ['kind', `kind = 'order.saved'`],
    ['facts', `facts = facts || '{"version": 9}'`],
    ['person', `"personId" = "chainId"`],
    ['party', `party = 'ofr_s_p_o'`],
    ['role', `role = 'staff'`],
    ['order', `"orderId" = NULL`],
    ['subject', `"subjectId" = "chainId"`],
    ['time', `"occurredAt" = "occurredAt" + interval '1 ms'`],
    ['digests', `digests = '{"reason": "0"}'`],
  ])('of its %s', async (_what, set) => {
    await tamper(`UPDATE "Event" SET ${set} WHERE "chainId" = $1 AND position = 5`)
    expect(await chainFaults(chainId)).toContainEqual({ position: 5, fault: 'changed' })
  })

  it('also with a new hash that fits it, by the one that follows', async () => {
    await reseal(3, { role: 'staff' })
    expect(await chainFaults(chainId)).toEqual([{ position: 4, fault: 'broken_link' }])
  })

  it('also of the last one with a new hash that fits it, by the head', async () => {
    await reseal(6, { role: 'staff' })
    expect(await chainFaults(chainId)).toEqual([{ position: 7, fault: 'truncated' }])
  })

  it('of a text', async () => {
    await tamper(`UPDATE "EventText" SET text = 'Målet är klart' WHERE "chainId" = $1`)
    expect(await chainFaults(chainId)).toEqual([{ position: 6, fault: 'text_changed' }])
  })
})

it.each([1, 4])('the deletion of event %i is found', async position => {
  await tamper(`DELETE FROM "Event" WHERE "chainId" = $1 AND position = $2`, [position])
  const faults = await chainFaults(chainId)
  expect(faults).toContainEqual({ position, fault: 'missing' })
  expect(faults).toContainEqual({ position: position + 1, fault: 'broken_link' })
})

it('two events that change places are found', async () => {
  const move = `UPDATE "Event" SET position = $3 WHERE "chainId" = $1 AND position = $2`
  for (const [from, to] of [
    [3, 99],
    [4, 3],
    [99, 4],
  ])
    await tamper(move, [from, to])
  const faults = await chainFaults(chainId)
  expect(faults).toContainEqual({ position: 3, fault: 'changed' })
  expect(faults).toContainEqual({ position: 3, fault: 'broken_link' })
})

it('an end that is cut off is found, and so is a chain that is cut off whole', async () => {
  await tamper(`DELETE FROM "Event" WHERE "chainId" = $1 AND position = 6`)
  expect(await chainFaults(chainId)).toEqual([{ position: 6, fault: 'truncated' }])
  await tamper(`DELETE FROM "Event" WHERE "chainId" = $1`)
  expect(await chainFaults(chainId)).toEqual([{ position: 1, fault: 'truncated' }])
})

it("erasing a text leaves the chain whole; that is an admin's to do, not a party's or the staff's", async () => {
  const texts = () => asSystem(tx => tx.eventText.count({ where: { chainId } }))
  const { personId } = signatory(member, 'employer')
  const party = { role: 'party', person: personId, organisation: chainId, party: 'employer' }
  for (const settings of [party, { role: 'staff', person: stage.staff().personId }]) {
    const erased = await asApp(settings, ask =>
      ask(`DELETE FROM "EventText" WHERE "chainId" = $1`, [chainId]),
    )
    expect(erased).toMatchObject({ count: 0 })
  }
  expect(await texts()).toBe(1)
  await withActor(stage.admin(), tx => tx.eventText.deleteMany({ where: { chainId } }))
  expect(await texts()).toBe(0)
  expect(await chainFaults(chainId)).toEqual([])
})

/** The work of a forger who knows how hashes are made, but not how to change all that follows. */
async function reseal(position: number, changed: Partial<SealedEvent>) {
  const event = await asSystem(tx => tx.event.findFirstOrThrow({ where: { chainId, position } }))
  const hash = hashOfEvent({ ...event, ...changed })
  await tamper(`UPDATE "Event" SET role = $3, hash = $4 WHERE "chainId" = $1 AND position = $2`, [
    position,
    changed.role ?? event.role,
    hash,
  ])
}
