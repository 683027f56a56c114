import { anOrder } from '@seed/factories/order-factory'
import { asSystem, NOW } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { OrderTargets } from './order-targets'

const SERVICE = 'kollektiv-formaga'
/** No order is made of it here: an order would end the interest. */
const INTERESTING = 'valkommen-tillbaka'
/** Its orders come from a round in which the other organisation's stay, with the same sessions. */
const OF_ITS_OWN = `
  UPDATE "Occasion" c SET "sessionId" = md5($1::text || c."templateKey")::uuid
  FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId" WHERE d.id = c."deliveryId" AND o."roundId" = $1::uuid`
let days = 0

/** An organisation's interests and places in rounds. */
export class RoundTargets extends OrderTargets {
  interest = () => this.once('interest', () => this.newInterest(INTERESTING))

  /** A round that it has shown interest in and may be let into. */
  lateRound = () =>
    this.once('lateRound', async () => {
      await this.newInterest(SERVICE)
      const { id } = await this.roundOfItsOwn()
      return { id, organisationId: this.member.id }
    })

  /** Its order has a place in a round; and another round to which it could be moved. */
  heldRound = () =>
    this.once('heldRound', async () => {
      const { id: orderId } = await anOrder()
        .by(this.member)
        .of(SERVICE)
        .awaitingSignatures()
        .create(this.stage.world)
      const [{ id: roundId }, { id: targetId }] = [await this.roundOfItsOwn(), await this.roundOfItsOwn()]
      await asSystem(async tx => {
        const moved = { roundId, status: 'held' as const, untilOn: null, position: 1 }
        await tx.roundPlace.update({ where: { orderId }, data: moved })
        await tx.order.update({ where: { id: orderId }, data: { roundId } })
      })
      return { roundId, targetId }
    })

  /** Two of its orders in one round, which hold their sessions together. */
  jointSession = () =>
    this.once('jointSession', async () => {
      const { id: roundId } = await this.roundOfItsOwn()
      const order = () => anOrder().by(this.member).of(SERVICE).confirmed().create(this.stage.world)
      const [first, second] = [await order(), await order()]
      const where = { id: { in: [first.id, second.id] } }
      await asSystem(tx => tx.order.updateMany({ where, data: { roundId } }))
      await asSuperuser(client => client.query(OF_ITS_OWN, [roundId]))
      const occasion = await asSystem(tx =>
        tx.occasion.findFirstOrThrow({
          where: { deliveryId: first.deliveryId, status: 'proposed' },
          select: { id: true, sessionId: true, status: true },
        }),
      )
      return { roundId, occasion }
    })

  /** Its day of decision has come. */
  dueRound = () =>
    this.once('dueRound', async () => {
      const { id } = await this.roundOfItsOwn()
      await asSystem(tx => tx.round.update({ where: { id }, data: { goNoGoOn: new Date('2021-03-02') } }))
      return { id }
    })

  private newInterest(slug: string) {
    const { personId, name, email } = this.owner
    const serviceId = this.stage.world.serviceId(slug)
    return asSystem(async tx => {
      await tx.interest.updateMany({
        where: { organisationId: this.member.id, serviceId, withdrawnAt: null, orderedAt: null },
        data: { withdrawnAt: NOW },
      })
      return tx.interest.create({
        data: {
          organisationId: this.member.id,
          serviceId,
          personId,
          party: 'employer',
          need: 'Ja',
          timing: 'soon',
          contactName: name,
          contactEmail: email,
          createdAt: NOW,
        },
      })
    })
  }

  /** Past its last day to order, with a start of its own. */
  private roundOfItsOwn() {
    days += 1
    const startsOn = new Date(Date.UTC(2030, 0, days))
    const places = { minimumPlaces: 1, maximumPlaces: 9, lastOrderOn: new Date('2021-03-01') }
    const serviceId = this.stage.world.serviceId(SERVICE)
    const data = { serviceId, startsOn, goNoGoOn: startsOn, ...places }
    return asSystem(tx => tx.round.create({ data, select: { id: true } }))
  }
}
