import { randomUUID } from 'node:crypto'
import { anOrder } from '../../../prisma/seed/factories/order-factory'
import type { OrderStory } from '../../../prisma/seed/factories/order-story'
import type { Member } from '../../../prisma/seed/factories/organisation-rows'
import { asSystem, found, NOW, orderRow, type Stage, signatory, versionOf } from '../../support/order-stage'

/** What one organisation has that others may try to read or change. Made when asked for, and anew once used up. */
export class Targets {
  private made = new Map<string, Promise<unknown>>()
  private touched = new Set<string>()

  constructor(
    private readonly stage: Stage,
    readonly member: Member,
    /** The service of its deliveries, and so who carries them out. */
    private readonly service: string,
  ) {}

  get owner() {
    return signatory(this.member, 'employer')
  }

  draft = () => this.once('draft', () => this.told().create(this.stage.world))
  shared = () => this.once('shared', () => this.told().shared().create(this.stage.world))
  sent = () => this.once('sent', () => this.told().awaitingSignatures().create(this.stage.world))
  valid = () => this.once('valid', () => this.told().valid().create(this.stage.world))
  delivered = () => this.once('delivered', () => this.told().delivered().create(this.stage.world))

  /** All but Seko have signed. */
  partlySigned = () =>
    this.once('partlySigned', () => {
      const signed = (['employer', 'ofr_s_p_o', 'saco_s'] as const).filter(
        party => !this.member.absent.includes(party),
      )
      return this.told()
        .signedBy(...signed)
        .create(this.stage.world)
    })

  planned = () =>
    this.once('planned', () => this.told().confirmed().planned(['2021-05-11']).create(this.stage.world))

  interest = () =>
    this.once('interest', async () => {
      const { personId, name, email } = this.owner
      const serviceId = this.stage.world.serviceId('kollektiv-formaga')
      return asSystem(async tx => {
        await tx.interest.updateMany({
          where: { organisationId: this.member.id, serviceId, withdrawnAt: null },
          data: { withdrawnAt: NOW },
        })
        return tx.interest.create({
          data: {
            ...{ organisationId: this.member.id, serviceId, personId, party: 'employer', need: 'Ja' },
            ...{ timing: 'soon', contactName: name, contactEmail: email, createdAt: NOW },
          },
        })
      })
    })

  session = () =>
    this.once('session', () => {
      const expiresAt = new Date(NOW.getTime() + 3_600_000)
      const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt }
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

  reading = async (what: () => Promise<OrderStory>) => {
    const { id } = await what()
    return { orderId: id, versionHash: (await versionOf(id)).hash }
  }

  writing = async () => {
    const { id } = await this.shared()
    return { orderId: id, revision: (await orderRow(id)).revision }
  }

  occasion = async () => found((await this.planned()).occasions[0], 'occasion')

  /** What was asked for since the last time is used up, and made anew when asked for again. */
  renew() {
    for (const key of this.touched) this.made.delete(key)
    this.touched.clear()
  }

  forgetTouched() {
    this.touched.clear()
  }

  private told() {
    return anOrder().by(this.member).of(this.service)
  }

  private once<T>(key: string, make: () => Promise<T>): Promise<T> {
    this.touched.add(key)
    const made = (this.made.get(key) as Promise<T> | undefined) ?? make()
    this.made.set(key, made)
    return made
  }
}
