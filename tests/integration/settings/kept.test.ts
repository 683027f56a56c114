import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { saveRetention } from '@/features/settings/commands'
import { forgetOld } from '@/features/settings/kept/jobs'
import { getMovedTerms, getSettings } from '@/features/settings/queries'
import { type KeptKind, keptKinds, SHORTEST_KEPT, startRetention } from '@/features/settings/rules'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, asSystem, chainFaults, NOW, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const forget = () => forgetOld({ ...systemActor(), now: NOW })

/** One of each kind, so many days old. */
async function rowsFrom(days: number) {
  const createdAt = daysAgo(days)
  const { personId } = stage.staff()
  const organisationId = stage.home.id
  return asSystem(async tx => {
    const mail = { toAddress: 'a@b.example', subject: 'Hej', body: 'Text', createdAt }
    const [sent, waiting] = [
      await tx.mail.create({ data: { ...mail, key: randomUUID(), state: 'sent', sentAt: createdAt } }),
      await tx.mail.create({ data: { ...mail, key: randomUUID() } }),
    ]
    const times = { createdAt, lastSeenAt: createdAt, expiresAt: createdAt, signsUntil: createdAt }
    const session = await tx.session.create({
      data: { ...times, personId, tokenHash: randomUUID(), assurance: 'mail_link' },
    })
    const look = await tx.accessLog.create({
      data: {
        lookId: randomUUID(),
        readerId: personId,
        personId,
        organisationId,
        page: 'order',
        seenAt: createdAt,
      },
    })
    const dialogue = await tx.dialogue.create({
      data: { organisationId, staffId: personId, heldOn: createdAt, note: 'Vi talades vid.', createdAt },
    })
    return async () =>
      asSystem(async now => ({
        sent: (await now.mail.findUniqueOrThrow({ where: { id: sent.id } })).body,
        waiting: (await now.mail.findUniqueOrThrow({ where: { id: waiting.id } })).body,
        session: await now.session.count({ where: { id: session.id } }),
        look: await now.accessLog.count({ where: { id: look.id } }),
        note: (await now.dialogue.findUniqueOrThrow({ where: { id: dialogue.id } })).note,
      }))
  })
}

const whole = { sent: 'Text', waiting: 'Text', session: 1, look: 1, note: 'Vi talades vid.' }

it('what is older than its days is gone, and what is younger stays', async () => {
  const [young, month, years] = [await rowsFrom(10), await rowsFrom(100), await rowsFrom(1100)]
  await forget()
  expect(await young()).toEqual(whole)
  expect(await month()).toEqual({ ...whole, sent: '' })
  // The mail still waits for the server, and the row of the dialogue is counted by the figures.
  expect(await years()).toEqual({ sent: '', waiting: 'Text', session: 0, look: 0, note: '' })
})

it('the days are those that the admins have decided, and the log tells how much went', async () => {
  const state = await rowsFrom(20)
  await saveRetention(stage.admin(), { ...startRetention, mailTexts: 15, shortens: 'mailTexts:15' })
  await forget()
  await forget()
  expect(await state()).toEqual({ ...whole, sent: '' })
  const told = await asSystem(tx =>
    tx.event.findMany({ where: { kind: 'setting.old_forgotten' }, orderBy: { position: 'asc' } }),
  )
  expect(told.at(-1)?.facts).toEqual({
    mailTexts: expect.any(Number),
    accessLog: 0,
    signIns: 0,
    dialogueTexts: 0,
    unconfirmedInterests: 0,
  })
  expect(told).toHaveLength(2)
  expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
})

const lastForgotten = async () =>
  (
    await asSystem(tx =>
      tx.event.findFirstOrThrow({ where: { kind: 'setting.old_forgotten' }, orderBy: { position: 'desc' } }),
    )
  ).facts as Record<KeptKind, number>

it('a shorter term asks first: how many go in the next night, of each kind', async () => {
  await saveRetention(stage.admin(), { ...startRetention, shortens: '' })
  await forget()
  await rowsFrom(SHORTEST_KEPT + 10)
  const days = { ...startRetention }
  for (const kind of keptKinds) days[kind] = SHORTEST_KEPT
  const asked = await saveRetention(stage.admin(), { ...days, shortens: '' })
  if (asked.ok) throw new Error('It was not asked about')
  expect((await getSettings(stage.admin()))?.retention).toEqual(startRetention)
  const told = asked.besides?.[0]?.values ?? {}
  const [shortens = ''] = asked.fills?.shortens ?? []
  // A press answers for the days that it was asked about, and for no fewer.
  const other = { ...days, mailTexts: SHORTEST_KEPT + 1, shortens }
  expect(await saveRetention(stage.admin(), other)).toMatchObject({ reason: 'retention_shortens' })
  expect(await saveRetention(stage.admin(), { ...days, shortens })).toMatchObject({ ok: true })
  await forget()
  expect(await lastForgotten()).toEqual(told)
  expect(told.mailTexts).toBeGreaterThan(0)
  expect(await getMovedTerms(stage.admin())).toEqual(
    keptKinds.map(kind => ({ kind, from: startRetention[kind], to: SHORTEST_KEPT })),
  )
})

it('a longer term is saved at once', async () => {
  const before = (await getSettings(stage.admin()))?.retention ?? startRetention
  const longer = { ...before, signIns: before.signIns + 1 }
  expect(await saveRetention(stage.admin(), { ...longer, shortens: '' })).toMatchObject({ ok: true })
  expect(await getMovedTerms(stage.admin())).toEqual([
    { kind: 'signIns', from: before.signIns, to: before.signIns + 1 },
  ])
})

it('the admins see how many of each kind there are: as many as go when all of it is old', async () => {
  await rowsFrom(1)
  const count = async () => (await getSettings(stage.admin()))?.keptNow
  const kept = await count()
  expect(kept?.accessLog).toBeGreaterThan(0)
  await forgetOld({ ...systemActor(), now: daysAgo(-4000) })
  expect(await lastForgotten()).toEqual(kept)
  expect(Object.values((await count()) ?? {})).toEqual([0, 0, 0, 0, 0])
})
