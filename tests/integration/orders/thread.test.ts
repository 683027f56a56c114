import { randomUUID } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { postMessage } from '@/features/orders/thread/commands'
import { canRead, visibleMessages } from '@/features/orders/thread/policy'
import { listMessages } from '@/features/orders/thread/queries'
import type { Addressing } from '@/features/orders/thread/rules'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  lastEvent,
  NOW,
  refused,
  type Stage,
} from '../../support/order-stage'
import { asApp, type Settings } from '../../support/sql'
import { broken, DENIED, settingsOf } from '../access/sql-acts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function aSent(): Promise<string> {
  return (await stage.order().awaitingSignatures().create(stage.world)).id
}

function say(actor: SignedInActor, orderId: string, audience: Addressing, body = 'Hej') {
  return postMessage(actor, { orderId, audience, body })
}

/** Each writer to each audience that is theirs; what was written says who and to whom. */
async function aFullThread() {
  const orderId = await aSent()
  const all = ['parties', 'unions', 'staff'] as const
  const writers = { employer: stage.party('employer'), seko: stage.party('seko'), staff: stage.staff() }
  for (const [who, actor] of Object.entries(writers)) {
    for (const audience of all) await say(actor, orderId, audience, `${who} to ${audience}`)
  }
  await say(stage.staff(), orderId, 'seko', 'staff to seko')
  return orderId
}

describe('who reads what', () => {
  const toAll = ['employer to parties', 'seko to parties', 'staff to parties']
  const ofSeko = ['seko to staff', 'staff to seko']
  const toStaff = ['employer to staff', 'staff to staff', ...ofSeko]

  it.each<[string, (of: Stage) => Actor | Promise<Actor>, string[]]>([
    ['the employer', of => of.party('employer'), [...toAll, 'employer to staff']],
    ["the employer's preparer", of => of.preparer(), [...toAll, 'employer to staff']],
    ['the union that wrote', of => of.party('seko'), [...toAll, 'seko to unions', ...ofSeko]],
    ['another union', of => of.party('saco_s'), [...toAll, 'seko to unions']],
    ['the staff', of => of.staff(), [...toAll, ...toStaff]],
    ['an administrator', of => of.admin(), [...toAll, ...toStaff]],
    ["another organisation's employer", of => of.foreigner(), []],
    ["another organisation's union", of => of.foreigner('seko'), []],
    ['a deliverer', of => of.deliverer(), []],
    ['a reader', of => of.reader(), []],
    ['someone without a mandate', of => of.person(), []],
    ['anyone', of => of.anonymous(), []],
  ])('%s', async (_who, actorOf, expected) => {
    const orderId = await aFullThread()
    const actor = await actorOf(stage)
    const read = await listMessages(actor, orderId)
    expect(read.map(message => message.body).toSorted()).toEqual(expected.toSorted())
    const rows = await asSystem(tx => tx.message.findMany({ where: { orderId } }))
    const isNear = expected.length > 0
    const byPolicy = rows.filter(row => canRead(actor, row)).map(row => row.body)
    const where = { AND: [{ orderId }, visibleMessages(actor)] }
    const byCondition = await asSystem(tx => tx.message.findMany({ where }))
    const byDatabase = await withActor(actor, tx => tx.message.findMany({ where: { orderId } }))
    expect(byDatabase.map(row => row.body).toSorted()).toEqual(expected.toSorted())
    expect(byCondition.map(row => row.body).toSorted()).toEqual(byPolicy.toSorted())
    if (isNear) expect(byPolicy.toSorted()).toEqual(expected.toSorted())
  })

  it('an author is named by party, and by name where the reader may know it', async () => {
    const orderId = await aSent()
    await say(stage.party('seko'), orderId, 'parties', 'Vem leder dagen?')
    expect(await listMessages(stage.party('employer'), orderId)).toMatchObject([
      { party: 'seko', author: stage.party('seko').name, audience: 'parties', createdAt: NOW },
    ])
  })
})

describe('between one party and the staff', () => {
  it('a question is answered to the one who asked, and each of the two is told once', async () => {
    const orderId = await aSent()
    await say(stage.party('seko'), orderId, 'staff', 'Får vi byta dag?')
    await say(stage.staff(), orderId, 'seko', 'Ja.')
    expect(await listMessages(stage.party('seko'), orderId)).toMatchObject([
      { audience: 'staff', addressee: 'seko', party: 'seko' },
      { audience: 'staff', addressee: 'seko', party: null },
    ])
    const events = await asSystem(tx =>
      tx.event.findMany({ where: { orderId, kind: 'order.message_posted' }, orderBy: { position: 'asc' } }),
    )
    expect(JSON.stringify(events.map(event => event.facts))).not.toContain('seko')
    for (const { id } of events) await Promise.all([notify({ eventId: id }), notify({ eventId: id })])
    const mailsOf = (key = '') => asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: key } } }))
    const told = async (eventId?: string) => (await mailsOf(eventId)).map(mail => mail.toAddress)
    const [asked, answered] = events
    const asWhat = { eventId: answered?.id, kind: 'order.message_posted.answered' }
    const asker = await asSystem(tx => tx.notification.findMany({ where: asWhat }))
    expect(asker).toMatchObject([{ personId: stage.party('seko').personId }])
    const staff = await asSystem(tx => tx.person.findMany({ where: { staffRole: 'staff' } }))
    const emails = staff.map(person => person.email)
    const others = emails.filter(email => email !== stage.staff().email)
    expect((await told(asked?.id)).toSorted()).toEqual(emails.toSorted())
    expect((await told(answered?.id)).toSorted()).toEqual([stage.party('seko').email, ...others].toSorted())
  })

  it('a party writes for itself alone, and staff write to nobody who is not there', async () => {
    const orderId = await aSent()
    expect(await say(stage.party('seko'), orderId, 'saco_s')).toEqual(refused('not_allowed'))
    const { id } = await anOrder().by(stage.away).awaitingSignatures().create(stage.world)
    expect(await say(stage.staff(), id, 'saco_s')).toEqual(refused('not_allowed'))
    expect((await say(stage.staff(), id, 'seko')).ok).toBe(true)
  })

  it('holds in plain SQL: no other party reads it, and nobody writes in a name that is not theirs', async () => {
    const orderId = await aFullThread()
    const read = (party: Party) =>
      asApp(settingsOf(stage.home, party), ask =>
        ask(`SELECT 1 FROM "Message" WHERE "orderId" = $1 AND audience = 'staff'`, [orderId]),
      )
    expect(await read('seko')).toMatchObject({ count: 2 })
    expect(await read('employer')).toMatchObject({ count: 1 })
    expect(await read('saco_s')).toMatchObject({ count: 0 })
    const write = (as: Settings, party: Party | null, addressee: Party | null, audience = 'staff') =>
      asApp(as, ask =>
        ask(
          `INSERT INTO "Message" ("orderId", "organisationId", "personId", party, audience, addressee, body, salt, "createdAt")
           VALUES ($1, $2, $3, $4, $5, $6, 'Hej', repeat('0', 32), now())`,
          [orderId, stage.home.id, as.person, party, audience, addressee],
        ),
      )
    const seko = settingsOf(stage.home, 'seko')
    const staff = { role: 'staff', person: stage.staff().personId }
    expect(await write(seko, 'seko', 'seko')).toMatchObject({ count: 1 })
    expect(await write(seko, 'seko', 'saco_s')).toMatchObject(broken('party_asks_for_itself'))
    expect(await write(seko, 'seko', null)).toMatchObject(broken('party_asks_for_itself'))
    expect(await write(seko, null, 'saco_s')).toMatchObject(DENIED)
    expect(await write(staff, null, 'saco_s')).toMatchObject({ count: 1 })
    expect(await write(staff, 'seko', 'seko')).toMatchObject(DENIED)
    expect(await write(staff, null, 'seko', 'parties')).toMatchObject(broken('addressed_to_one_party'))
  })
})

describe('postMessage', () => {
  it('writes the message and logs that it was written, without its text', async () => {
    const orderId = await aSent()
    expect(await say(stage.party('seko'), orderId, 'unions', 'Hemligt för facken')).toEqual({
      ok: true,
      value: orderId,
    })
    const event = await lastEvent(orderId)
    expect(event).toMatchObject({ kind: 'order.message_posted', facts: { audience: 'unions' }, texts: [] })
    expect(JSON.stringify(event)).not.toContain('Hemligt')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('writes it once however often the form is posted', async () => {
    const orderId = await aSent()
    const actor = { ...stage.staff(), form: { key: randomUUID(), hash: 'b'.repeat(64) } }
    await Promise.all([say(actor, orderId, 'parties'), say(actor, orderId, 'parties')])
    expect(await listMessages(stage.staff(), orderId)).toHaveLength(1)
    expect((await eventKinds(orderId)).filter(kind => kind === 'order.message_posted')).toHaveLength(1)
  })

  it('waits until the draft is shared', async () => {
    const draft = await stage.order().create(stage.world)
    expect(await say(stage.party('employer'), draft.id, 'parties')).toEqual(refused('thread_not_open'))
    const shared = await stage.order().shared().create(stage.world)
    expect((await say(stage.party('seko'), shared.id, 'parties')).ok).toBe(true)
  })

  it("is not to the unions from anyone else, and does not find another organisation's order", async () => {
    const orderId = await aSent()
    for (const actor of [stage.party('employer'), stage.staff()]) {
      expect(await say(actor, orderId, 'unions')).toEqual(refused('not_allowed'))
    }
    for (const actor of [
      stage.foreigner(),
      stage.foreigner('seko'),
      stage.deliverer(),
      await stage.reader(),
    ]) {
      expect(await say(actor, orderId, 'parties')).toEqual(refused('not_found'))
    }
    expect(await asSystem(tx => tx.message.count({ where: { orderId } }))).toBe(0)
  })
})
