import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { askForMode } from '@/features/deliveries/mode-switch/commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { passAll } from '../../support/clashes'
import { asSystem, NOW, type Stage, signatory } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'

/** An organisation's orders, in the states in which others may try to read or change them; kept until used up. */
export class OrderTargets {
  private made = new Map<string, Promise<unknown>>()
  private touched = new Set<string>()

  constructor(
    readonly stage: Stage,
    readonly member: Member,
    /** The service of its deliveries, and so who carries them out. */
    readonly service: string,
  ) {}

  get owner() {
    return signatory(this.member, 'employer')
  }

  draft = () => this.once('draft', () => this.told().create(this.stage.world))
  shared = () => this.once('shared', () => this.told().shared().create(this.stage.world))
  sent = () => this.once('sent', () => this.told().awaitingSignatures().create(this.stage.world))
  valid = () => this.once('valid', () => this.told().valid().create(this.stage.world))
  delivered = () => this.once('delivered', () => this.told().delivered().create(this.stage.world))

  /** Of a service that is counted by use. */
  toolOnTheWay = () =>
    this.once('toolOnTheWay', () =>
      anOrder().by(this.member).of('ia-systemet').confirmed().create(this.stage.world),
    )

  /** A place is free in its round, and it is first in line. */
  offered = () =>
    this.once('offered', async () => {
      const story = await anOrder()
        .by(this.member)
        .of('kollektiv-formaga')
        .awaitingSignatures()
        .create(this.stage.world)
      await asSystem(async tx => {
        await tx.round.updateMany({ data: { maximumPlaces: 500 } })
        const untilOn = new Date(NOW.getTime() + 86_400_000)
        await tx.roundPlace.update({ where: { orderId: story.id }, data: { status: 'offered', untilOn } })
      })
      return story
    })

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

  /** Its last day to sign was yesterday. */
  overdue = () =>
    this.once('overdue', async () => {
      const { id } = await this.told().awaitingSignatures().create(this.stage.world)
      const deadlineOn = new Date(NOW.getTime() - 86_400_000)
      return asSystem(tx => tx.order.update({ where: { id }, data: { deadlineOn } }))
    })

  lapsed = () =>
    this.once('lapsed', async () => {
      const { id } = await this.told().awaitingSignatures().create(this.stage.world)
      return asSystem(tx => tx.order.update({ where: { id }, data: { status: 'lapsed' } }))
    })

  planned = () =>
    this.once('planned', () => this.told().confirmed().planned(['2021-05-11']).create(this.stage.world))

  /** Times are proposed for its occasion, and nobody has answered. */
  proposed = () =>
    this.once('proposed', async () => {
      const { deliveryId } = await this.told().confirmed().create(this.stage.world)
      const times = [{ on: '2021-05-18', time: '09:00' }]
      const { id: occasionId } = await asSystem(tx => tx.occasion.findFirstOrThrow({ where: { deliveryId } }))
      await proposeTimes(this.stage.staff(), { occasionId, times, ...passAll })
      const { id } = await asSystem(tx => tx.timeProposal.findFirstOrThrow({ where: { occasionId } }))
      return { deliveryId, occasionId, proposalId: id }
    })

  /** The same so long ago that staff hear of it. */
  longProposed = async () => {
    const { proposalId, ...rest } = await this.proposed()
    const proposedAt = new Date(NOW.getTime() - 30 * 86_400_000)
    await asSuperuser(client =>
      client.query('UPDATE "TimeProposal" SET "proposedAt" = $2 WHERE id = $1', [proposalId, proposedAt]),
    )
    return rest
  }

  /** Its parties agreed to meet on site, where the service left them the choice. */
  fixedMode = () =>
    this.once('fixedMode', async () => {
      const told = this.told().of('fanga-tidiga-tecken').saying({ mode: 'on_site', place: 'Aulan' })
      const { deliveryId } = await told.confirmed().create(this.stage.world)
      const { id } = await asSystem(tx => tx.occasion.findFirstOrThrow({ where: { deliveryId } }))
      return { deliveryId, occasionId: id }
    })

  /** They are asked to meet digitally instead. */
  askedMode = () =>
    this.once('askedMode', async () => {
      const { deliveryId, occasionId } = await this.fixedMode()
      await askForMode(this.stage.staff(), { occasionId })
      const { id } = await asSystem(tx => tx.modeSwitch.findFirstOrThrow({ where: { occasionId } }))
      return { deliveryId, switchId: id }
    })

  /** To all parties, from its HR. */
  message = () =>
    this.once('message', async () => {
      const { id: orderId } = await this.sent()
      const from = { personId: this.owner.personId, party: 'employer' as const, createdAt: NOW }
      const to = { orderId, organisationId: this.member.id, audience: 'parties' as const }
      return asSystem(tx =>
        tx.message.create({ data: { ...from, ...to, body: 'Vem leder dagen?', salt: '0'.repeat(32) } }),
      )
    })

  /** The targets asked for since the last time are used up. They are made again when asked for again. */
  renew() {
    for (const key of this.touched) this.made.delete(key)
    this.touched.clear()
  }

  forgetTouched() {
    this.touched.clear()
  }

  protected told() {
    return anOrder().by(this.member).of(this.service)
  }

  protected once<T>(key: string, make: () => Promise<T>): Promise<T> {
    this.touched.add(key)
    const made = (this.made.get(key) as Promise<T> | undefined) ?? make()
    this.made.set(key, made)
    return made
  }
}
