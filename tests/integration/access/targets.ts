import { randomUUID } from 'node:crypto'
import type { OrderStory } from '@seed/factories/order-story'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import type { Prisma } from '@/generated/prisma/client'
import { sha256 } from '@/lib/hashing'
import { asSystem, found, NOW, orderRow, versionOf } from '../../support/order-stage'
import { RecordTargets } from './record-targets'

/** Things of one organisation that others may try to read or change. Each is made when asked for, and again. */
export class Targets extends RecordTargets {
  currentMember = () => this.memberTo(null)

  /** Leaves long after the other rows have been asked for. */
  formerMember = () => this.memberTo(new Date('2029-01-01'))

  session = () =>
    this.once('session', () => {
      const expiresAt = new Date(NOW.getTime() + 3_600_000)
      const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt, signsUntil: expiresAt }
      const { personId } = this.owner
      return asSystem(tx =>
        tx.session.create({ data: { ...times, personId, tokenHash: randomUUID(), assurance: 'mail_link' } }),
      )
    })

  account = () =>
    this.once('account', async () => {
      const { personId } = this.owner
      const account = { issuer: 'https://idp.example', subject: randomUUID() as string }
      await asSystem(tx => tx.account.create({ data: { ...account, personId } }))
      return account
    })

  passkey = () =>
    this.once('passkey', () => {
      const { personId } = this.owner
      const made = { credentialId: randomUUID(), publicKey: new Uint8Array(4), name: 'Mobil', createdAt: NOW }
      return asSystem(tx => tx.passkey.create({ data: { ...made, personId } }))
    })

  /** A mail to its HR that the server would not take. */
  failedMail = () =>
    this.once('failedMail', () => {
      const { personId, email } = this.owner
      const said = { key: randomUUID(), toAddress: email, subject: 'Hej', body: 'Hej', createdAt: NOW }
      return asSystem(tx => tx.mail.create({ data: { ...said, personId, state: 'failed' } }))
    })

  capturedMail = () =>
    this.once('capturedMail', () => {
      const { personId, email } = this.owner
      const said = { key: randomUUID(), toAddress: email, subject: 'Hej', body: 'Hej', createdAt: NOW }
      return asSystem(tx => tx.mail.create({ data: { ...said, personId, state: 'captured', sentAt: NOW } }))
    })

  /** Unread, of its HR. */
  notification = () =>
    this.once('notification', async () => {
      const { id: orderId } = await this.sent()
      const { personId } = this.owner
      return asSystem(async tx => {
        const event = await tx.event.findFirstOrThrow({ where: { orderId, kind: 'order.sent' } })
        const where = { eventId_personId: { eventId: event.id, personId } }
        const told = { kind: 'order.sent.sign', orderId, createdAt: NOW, readAt: null }
        return tx.notification.upsert({
          where,
          create: { ...told, personId, eventId: event.id },
          update: told,
        })
      })
    })

  /** A colleague of its HR, who prepares. */
  colleague = () => this.once('colleague', () => this.mandate({ kind: 'preparer' }))

  standIn = () =>
    this.once('standIn', () =>
      this.mandate({
        kind: 'signatory',
        grantedVia: 'stand_in',
        standInForId: this.owner.mandateId,
        validTo: new Date('2021-12-31'),
      }),
    )

  /** To prepare for the employer, mailed and not answered. */
  invitation = () =>
    this.once('invitation', async () => {
      const key = randomUUID() as string
      const [sentAt, expiresAt] = [-1, 1].map(days => new Date(NOW.getTime() + days * 86_400_000))
      const times = { createdAt: NOW, sentAt, expiresAt: expiresAt ?? NOW }
      const to = { organisationId: this.member.id, party: 'employer' as const, kind: 'preparer' as const }
      const email = `inbjuden.${key}@${this.member.seed.domain}`
      const { id } = await asSystem(tx =>
        tx.invitation.create({
          data: { ...times, ...to, email, tokenHash: sha256(key), invitedById: this.owner.personId },
        }),
      )
      return { id, key }
    })

  accessRequest = () =>
    this.once('accessRequest', () => {
      // The party has been silent, so it waits for the staff too.
      const createdAt = new Date(NOW.getTime() - 7 * 86_400_000)
      const to = { organisationId: this.member.id, party: 'employer' as const, kind: 'preparer' as const }
      const email = `fragar.${randomUUID()}@${this.member.seed.domain}`
      return asSystem(tx =>
        tx.accessRequest.create({ data: { ...to, name: 'Ny', email, salt: '0'.repeat(32), createdAt } }),
      )
    })

  /** Of Seko, which stands: one of the staff is about to say that it does not. */
  attestation = () =>
    this.once('attestation', () => {
      const by = { attestedById: this.stage.world.staff[2]?.personId ?? '', attestedAt: NOW }
      const about = { organisationId: this.member.id, party: 'seko' as const, reason: 'Ingen förening' }
      return asSystem(async tx => {
        await tx.attestation.updateMany({
          where: { organisationId: this.member.id, party: 'seko', contestedAt: null },
          data: { contestedAt: NOW },
        })
        return tx.attestation.create({ data: { ...about, ...by, expiresOn: new Date('2021-12-31') } })
      })
    })

  localUnion = () =>
    this.once('localUnion', () =>
      asSystem(tx =>
        tx.localUnion.create({
          data: { organisationId: this.member.id, party: 'seko', name: `Sektion ${randomUUID()}` },
        }),
      ),
    )

  attachment = () =>
    this.once('attachment', async () => {
      const { id: orderId } = await this.shared()
      const file = {
        name: 'plan.txt',
        mediaType: 'text/plain',
        bytes: Buffer.from('plan'),
        hash: sha256('plan'),
      }
      const added = { addedById: this.owner.personId, addedAt: NOW }
      const { id } = await asSystem(tx =>
        tx.attachment.create({
          data: { ...file, ...added, orderId, organisationId: this.member.id },
          select: { id: true },
        }),
      )
      return { orderId, attachmentId: id }
    })

  receipt = () =>
    this.once('receipt', async () => {
      const { id: orderId } = await this.told().valid().create(this.stage.world)
      await issueReceipt({ orderId })
      return asSystem(tx => tx.receipt.findFirstOrThrow({ where: { orderId } }))
    })

  logCheck = () =>
    this.once('logCheck', () => {
      const counted = { head: '0'.repeat(64), chains: 1, events: 1, heads: [], faults: [] }
      return asSystem(tx => tx.logCheck.create({ data: { ...counted, checkedAt: NOW } }))
    })

  reading = async (what: () => Promise<OrderStory>) => {
    const { id } = await what()
    return { orderId: id, versionHash: (await versionOf(id)).hash }
  }

  writing = async () => {
    const { id } = await this.shared()
    return { orderId: id, revision: (await orderRow(id)).revision }
  }

  occasion = async () => found((await this.planned()).occasions[0], 'occasion')

  private async memberTo(memberTo: Date | null) {
    const { id } = this.member
    const is = await asSystem(tx => tx.organisation.findUniqueOrThrow({ where: { id } }))
    if (is.memberTo?.getTime() === memberTo?.getTime()) return id
    await asSystem(tx => tx.organisation.update({ where: { id }, data: { memberTo } }))
    return id
  }

  private mandate(more: Partial<Prisma.MandateUncheckedCreateInput>) {
    const email = `kollega.${randomUUID()}@${this.member.seed.domain}`
    return asSystem(async tx => {
      const { id: personId } = await tx.person.create({ data: { email, name: 'Kollega' } })
      const to = { organisationId: this.member.id, party: 'employer' as const, personId }
      const granted = { grantedVia: 'party_holder' as const, grantedById: this.owner.personId }
      const kind = 'signatory' as const
      return tx.mandate.create({
        data: { ...to, ...granted, kind, validFrom: new Date('2021-01-01'), createdAt: NOW, ...more },
      })
    })
  }
}
