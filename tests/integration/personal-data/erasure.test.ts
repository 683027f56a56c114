import { randomUUID } from 'node:crypto'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { createSession } from '@/auth/session'
import { changeRole, deactivateAccount } from '@/features/account/roles/commands'
import { confirmErasure, erasePerson, withdrawErasure } from '@/features/personal-data/erasure/commands'
import { erasePersonOnDecision } from '@/features/personal-data/erasure/jobs'
import { getErasure } from '@/features/personal-data/erasure/queries'
import { getDataOf } from '@/features/personal-data/kept/queries'
import { verifyChains } from '@/features/receipts/log/jobs'
import { getOrderReceipt } from '@/features/receipts/queries'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage, signatory } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { accountRow, anAccount, aSession, kindsAbout, sessionsOf } from '../account/account-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const erase = (personId: string) => erasePersonOnDecision({ personId }, { ...systemActor(), now: NOW })
const obstaclesOf = async (personId: string) =>
  (await getErasure(stage.admin(), personId))?.obstacles.map(({ kind }) => kind)
const endMandates = (personId: string) =>
  asSystem(tx => tx.mandate.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: NOW } }))

/** Every table of the portal, and the queue, in which the text stands. The tests keep their world in a setting. */
async function tablesWith(text: string): Promise<string[]> {
  return asSuperuser(async client => {
    const { rows } = await client.query(
      `SELECT quote_ident(nspname) || '.' || quote_ident(relname) AS name FROM pg_class c
       JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND relname <> 'PortalSetting' AND nspname IN ('public', 'graphile_worker')`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const hits = await client.query(`SELECT 1 FROM ${name} t WHERE position($1 IN t::text) > 0 LIMIT 1`, [
        text,
      ])
      if (hits.rowCount) found.push(name)
    }
    return found
  })
}

/** A colleague who writes the reasons of a correction and of a passed clash. */
async function mention({ deliveryId }: OrderStory, [name, email]: [string, string]) {
  const proposedById = stage.staff().personId
  await asSystem(async tx => {
    const where = { deliveryId }
    await tx.occasion.updateMany({ where, data: { reason: `Enligt ${name}.` } })
    const { id: occasionId, organisationId } = await tx.occasion.findFirstOrThrow({ where })
    const plan = { planStatus: 'proposed' as const, proposedById, proposedAt: NOW }
    const data = { occasionId, organisationId, ...plan, passedReason: `Enligt ${email}.` }
    await tx.timeProposal.create({ data })
  })
}

describe('a person of a union who has left', () => {
  it('is gone from every table by name and address, and all that was signed still holds', async () => {
    const { personId, name, email } = signatory(stage.home, 'seko')
    const story = await stage.order().startedBy('seko').delivered().create(stage.world)
    await issueReceipt({ orderId: story.id })
    await story.write('seko', 'parties', 'Vi ses på torsdag.', NOW)
    await story.write('employer', 'parties', `Tack ${name}, jag mejlar ${email}.`, NOW)
    await mention(story, [name, email])
    await aSession(personId)
    const mail = { toAddress: email, subject: 'Hej', body: `Hej ${name}`, createdAt: NOW }
    await asSystem(tx => tx.mail.createMany({ data: [{ ...mail, key: randomUUID(), personId }] }))

    expect(await obstaclesOf(personId)).toEqual(['mandate'])
    expect(await erasePerson(stage.admin(), { personId })).toEqual(refused('erasure_has_obstacles'))
    await endMandates(personId)
    expect(await erasePerson(stage.admin(), { personId })).toMatchObject({ ok: true, value: 'done' })
    await erase(personId)
    await erase(personId)

    expect(await tablesWith(email)).toEqual([])
    expect(await tablesWith(name)).toEqual([])
    expect(await sessionsOf(personId)).toBe(0)
    expect(await accountRow(personId)).toMatchObject({ email: `${personId}@raderad.invalid`, erasedAt: NOW })
    expect((await kindsAbout(personId)).filter(kind => kind === 'account.erased')).toHaveLength(1)
    for (const chain of [stage.home.id, PROGRAMME_CHAIN]) expect(await chainFaults(chain)).toEqual([])
    await verifyChains({})
    const check = await asSystem(tx => tx.logCheck.findFirstOrThrow({ orderBy: { id: 'desc' } }))
    expect(check.faults).toEqual([])
    const receipt = await getOrderReceipt(stage.staff(), story.id)
    expect(receipt).toMatchObject({ fault: null })
    expect(receipt?.names.map(({ party }) => party)).not.toContain('seko')
    const kept = (await getDataOf(stage.admin(), personId))?.kept
    expect(kept).toMatchObject({ signature: { total: 1 }, mandate: { total: 1 } })
  })

  it('signs in no more, and stays as it is', async () => {
    const { personId } = signatory(stage.home, 'seko')
    const session = { personId, assurance: 'mail_link' as const, userAgent: '', now: NOW }
    await expect(createSession(session)).rejects.toThrow('erased_stays_so')
    const renamed = asSystem(tx =>
      tx.person.update({ where: { id: personId }, data: { name: 'Någon Annan' } }),
    )
    await expect(renamed).rejects.toThrow('erased_stays_so')
    expect(await erasePerson(stage.admin(), { personId })).toEqual(refused('erasure_moved_on'))
  })
})

it('an order under way stands in the way, also when it began after the decision', async () => {
  const { personId, name } = signatory(stage.away, 'seko')
  const draft = await stage.order().by(stage.away).startedBy('seko').create(stage.world)
  await endMandates(personId)
  expect(await obstaclesOf(personId)).toEqual(['order'])
  expect(await erasePerson(stage.admin(), { personId })).toEqual(refused('erasure_has_obstacles'))
  await asSystem(tx =>
    tx.erasure.create({ data: { personId, askedById: stage.admin().personId, askedAt: NOW } }),
  )
  await erase(personId)
  expect(await accountRow(personId)).toMatchObject({ name, erasedAt: null })
  expect(await asSystem(tx => tx.erasure.count({ where: { personId } }))).toBe(0)
  expect(draft.id).toBeDefined()
})

it('a sign-in in the same moment ends with the erasure, or does not begin', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { personId } = await stage.person()
    await erasePerson(stage.admin(), { personId })
    const session = { personId, assurance: 'mail_link' as const, userAgent: '', now: NOW }
    await Promise.allSettled([createSession(session), erase(personId)])
    expect(await sessionsOf(personId)).toBe(0)
    expect(await accountRow(personId)).toMatchObject({ erasedAt: NOW })
  }
})

describe('an account of the secretariat', () => {
  it('is erased by two admins once it is closed, and by nobody alone', async () => {
    const { id: personId } = await anAccount('staff')
    const other = (await anAccount('admin')).actor
    expect(await obstaclesOf(personId)).toEqual(['account'])
    await deactivateAccount(stage.admin(), { personId })
    expect(await erasePerson(stage.admin(), { personId })).toMatchObject({ value: 'waits' })
    await erase(personId).catch(() => undefined)
    expect(await accountRow(personId)).toMatchObject({ erasedAt: null })
    expect(await confirmErasure(stage.admin(), { personId })).toEqual(refused('four_eyes'))
    expect(await withdrawErasure(other, { personId })).toMatchObject({ ok: true })
    await erasePerson(stage.admin(), { personId })
    expect(await confirmErasure(other, { personId })).toMatchObject({ value: 'done' })
    expect(await confirmErasure(other, { personId })).toEqual(refused('erasure_moved_on'))
    await erase(personId)
    expect(await accountRow(personId)).toMatchObject({ staffRole: 'staff', erasedAt: NOW })
  })

  it('is nobody’s own to erase', async () => {
    const { actor, id: personId } = await anAccount('admin')
    await deactivateAccount(stage.admin(), { personId })
    expect(await erasePerson(actor, { personId })).toEqual(refused('erases_oneself'))
    expect(await changeRole(stage.admin(), { personId, role: 'reader', provider: '' })).toEqual(
      refused('not_found'),
    )
  })
})
