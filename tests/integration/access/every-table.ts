import { randomUUID } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { notify } from '@/features/notifications/jobs'
import { saveParticulars } from '@/features/orders/drafting/draft-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { sha256 } from '@/lib/hashing'
import { asSystem, found, NOW, type Stage, signatory, versionOf } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aboutOccasion } from './occasion-rows'

const later = new Date(NOW.getTime() + 3_600_000)

/** Gives an organisation rows in every table that can hold any of its own. */
export async function fillEveryTable(stage: Stage, member: Member) {
  const told = () => anOrder().by(member)
  const delivered = await told().delivered().create(stage.world)
  await told().declinedBy('seko', 'Nej').create(stage.world)
  const sent = await told().signedBy('employer').create(stage.world)
  await saveParticulars(sent.as('employer', NOW), {
    orderId: sent.id,
    ...emptyParticulars,
    contactName: 'X',
  })
  await aboutOrders(stage, member, { delivered: delivered.id, sent: sent.id })
  await aboutOccasion(stage, member)
  await aboutPeople(member)
  await beside(member, sent.id)
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({ where: { orderId: sent.id, kind: 'order.sent' } }),
  )
  await notify({ eventId: event.id })
  return sent
}

async function aboutOrders(stage: Stage, member: Member, orders: { delivered: string; sent: string }) {
  const { personId, name, email } = signatory(member, 'employer')
  const staffId = stage.staff().personId
  const organisationId = member.id
  const version = await versionOf(orders.delivered)
  await asSystem(async tx => {
    const delivery = await tx.delivery.findUniqueOrThrow({ where: { orderId: orders.delivered } })
    const { serviceId } = delivery
    const round = await tx.round.findFirstOrThrow()
    const own = { organisationId, createdAt: NOW }
    const other = await tx.service.findFirstOrThrow({ where: { id: { not: serviceId }, lastOrderOn: null } })
    const interest = { ...own, personId, party: 'employer' as const, need: 'Ja', timing: 'soon' as const }
    const contact = { contactName: name, contactEmail: email }
    // An order is sent of one, and the other is to be called.
    for (const service of [serviceId, other.id]) {
      await tx.interest.create({ data: { ...interest, ...contact, serviceId: service } })
    }
    await tx.dialogue.create({ data: { ...own, staffId, heldOn: NOW, note: 'Vi talades vid.' } })
    await tx.servicePilot.create({ data: { organisationId, serviceId } })
    const place = { orderId: orders.sent, roundId: round.id, organisationId }
    const position = await tx.roundPlace.count()
    await tx.roundPlace.create({ data: { ...place, status: 'held', position, changedAt: NOW } })
    const admission = { roundId: round.id, organisationId, admittedById: staffId, admittedAt: NOW }
    await tx.roundAdmission.create({ data: admission })
    await tx.message.create({
      data: {
        ...own,
        orderId: orders.sent,
        personId,
        party: 'employer',
        audience: 'parties',
        body: 'Hej',
        salt: '0'.repeat(32),
      },
    })
    const key = { id: 'test-key', publicKey: 'k', createdAt: NOW }
    await tx.receiptKey.upsert({ where: { id: key.id }, create: key, update: {} })
    const receipt = { orderId: orders.delivered, versionId: version.id, code: randomUUID() }
    await tx.receipt.create({ data: { ...own, ...receipt, canonical: '{}', signature: 's', keyId: key.id } })
    const answer = { rewarding: 4, stronger: 4, recommends: true, goalReached: 'yes' as const }
    const of = { organisationId, deliveryId: delivery.id }
    const given = { ...of, ...answer, side: 'employer' as const, halfYear: new Date('2021-01-01') }
    await tx.evaluation.create({ data: given })
    await tx.followUp.create({ data: { ...of, askedOn: NOW, closesOn: new Date('2021-12-31') } })
    const followed = { ...of, party: 'employer' as const, answeredAt: NOW }
    await tx.followUpAnswer.create({ data: { ...followed, goalReached: 'yes' } })
    const shown = { personId, organisationId, party: 'employer' as const, page: 'order' as const }
    await tx.accessLog.create({ data: { ...shown, lookId: randomUUID(), readerId: staffId, seenAt: NOW } })
    await tx.erasure.create({ data: { personId, askedById: staffId, askedAt: NOW } })
  })
}

async function aboutPeople(member: Member) {
  const { personId, email } = signatory(member, 'employer')
  await asSystem(async tx => {
    const token = { tokenHash: randomUUID(), createdAt: NOW, expiresAt: later }
    const times = { lastSeenAt: NOW, signsUntil: later }
    await tx.session.create({ data: { ...token, ...times, personId, assurance: 'mail_link' } })
    await tx.signInToken.create({ data: { ...token, email, kind: 'link' } })
    const passkey = { credentialId: randomUUID(), publicKey: new Uint8Array(4), name: 'Mobil' }
    await tx.passkey.create({ data: { ...passkey, personId, createdAt: NOW } })
    const hashes = { challengeHash: sha256(randomUUID()), browserHash: sha256('browser') }
    const challenge = { ...hashes, expiresAt: later }
    await tx.passkeyChallenge.create({ data: { ...challenge, personId, purpose: 'register' } })
    await tx.account.create({ data: { personId, issuer: 'https://idp.example', subject: personId } })
    await tx.invitation.create({
      data: {
        ...token,
        organisationId: member.id,
        party: 'employer' as const,
        kind: 'preparer' as const,
        email: `ny-${email}`,
        invitedById: personId,
      },
    })
    const form = { key: randomUUID(), requestHash: 'a'.repeat(64), createdAt: NOW }
    await tx.idempotencyKey.create({ data: { ...form, personId } })
    const mail = { key: randomUUID(), toAddress: email, subject: 'Hej', body: 'Hej', createdAt: NOW }
    await tx.mail.create({ data: { ...mail, personId } })
    const own = { personId, createdAt: NOW }
    await tx.calendarFeed.upsert({
      where: { personId },
      create: { ...own, keyHash: sha256(email) },
      update: {},
    })
    await tx.savedView.create({ data: { ...own, page: '/', search: '', name: randomUUID() } })
    await tx.addressChange.create({
      data: {
        personId,
        email: `bytt-${email}`,
        oldTokenHash: randomUUID(),
        newTokenHash: randomUUID(),
        createdAt: NOW,
        expiresAt: later,
      },
    })
    await tx.takenDuty.create({ data: { duty: `plan.${randomUUID()}`, personId, takenAt: NOW } })
    const step = { step: 'take', pressedAt: NOW, rows: [] }
    await tx.bulkStep.create({ data: { id: randomUUID(), personId, ...step } })
    const asked = { askedById: personId, askedAt: NOW, withdrawnAt: NOW, email: 'central@example.test' }
    await tx.pendingChange.create({ data: { ...asked, kind: 'notice_address', party: 'seko' } })
    const worker = { id: 'a worker of the test' }
    await tx.worker.upsert({ where: worker, create: worker, update: {} })
    await tx.portalSetting.upsert({
      where: { key: 'test' },
      create: { key: 'test', value: true },
      update: {},
    })
  })
  return found(personId, 'person')
}

/** Rows that only their own feature writes, as it would. */
function beside(member: Member, orderId: string) {
  const { personId, email } = signatory(member, 'employer')
  return asSuperuser(async client => {
    const values = [member.id, orderId, personId]
    await client.query(
      `INSERT INTO "Attachment" ("orderId", "organisationId", name, "mediaType", hash, bytes, "addedById", "addedAt")
       VALUES ($2, $1, 'plan.pdf', 'application/pdf', encode(sha256('x'), 'hex'), 'x', $3, now())`,
      values,
    )
    await client.query(
      `INSERT INTO "ReceiptName" ("receiptId", "organisationId", party, "isStoodInFor", salt, name)
       SELECT id, $1, 'employer', false, repeat('0', 32), 'Karin' FROM "Receipt" WHERE "organisationId" = $1`,
      [member.id],
    )
    await client.query(
      `INSERT INTO "AccessRequest" ("organisationId", party, kind, name, email, salt, "createdAt")
       VALUES ($1, 'employer', 'preparer', 'Ny', $2, repeat('0', 32), now())`,
      [member.id, `fragar-${email}`],
    )
    await client.query(
      `INSERT INTO "UnconfirmedInterest" ("organisationId", "serviceId", party, need, timing, email, telephone,
         "tokenHash", "createdAt", "confirmedAt")
       SELECT $1::uuid, id, 'employer', 'Stress', 'soon', $2, '', uuidv7()::text, now(), now() FROM "Service" LIMIT 1`,
      [member.id, `skriver-${email}`],
    )
    await client.query(
      `WITH file AS (
         INSERT INTO "FileImport" (kind, "fileName", "fileHash", mapping, "uploadedById", "uploadedAt", "acceptedAt",
           "acceptedById")
         VALUES ('members', 'medlemmar.csv', repeat('0', 64), '{}', $2, now(), now(), $2) RETURNING id)
       INSERT INTO "ImportedRow" ("importId", act, label, "organisationId") SELECT id, 'added', 'X', $1 FROM file`,
      [member.id, personId],
    )
    await client.query(`SELECT app.count_attempt($1, 5, 60)`, ['0'.repeat(64)])
    await client.query(`SELECT app.close_month('2021-05-31')`)
    await client.query(
      `INSERT INTO "LogCheck" ("checkedAt", head, chains, events, heads, faults)
       VALUES (now(), $1, 1, 1, '[]', '[]')`,
      ['0'.repeat(64)],
    )
  })
}
