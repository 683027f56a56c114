import { asSystem, NOW } from '../../support/order-stage'
import { OrderTargets } from './order-targets'

/** What an organisation has of interest and of places in rounds. */
export class RoundTargets extends OrderTargets {
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

  /** A round of its own, which it has shown interest in and may be let into, and another one. */
  lateRound = () =>
    this.once('lateRound', async () => {
      await this.interest()
      const serviceId = this.stage.world.serviceId('kollektiv-formaga')
      const startsOn = new Date(Date.UTC(2030, 0, 1 + Math.floor(Math.random() * 20_000)))
      const places = { minimumPlaces: 1, maximumPlaces: 9, lastOrderOn: new Date('2021-03-01') }
      const data = { serviceId, startsOn, goNoGoOn: startsOn, ...places }
      const { id } = await asSystem(tx => tx.round.create({ data, select: { id: true } }))
      return { id, organisationId: this.member.id }
    })

  /** Its order has a place in a round; and a later round to which it could be moved. */
  heldRound = () =>
    this.once('heldRound', async () => {
      const { id: orderId } = await this.offered()
      const { id: targetId } = await this.lateRound()
      return asSystem(async tx => {
        const { roundId } = await tx.roundPlace.findUniqueOrThrow({ where: { orderId } })
        const moved = { roundId: targetId, status: 'held' as const, untilOn: null, position: 1 }
        await tx.roundPlace.update({ where: { orderId }, data: moved })
        await tx.order.update({ where: { id: orderId }, data: { roundId: targetId } })
        return { roundId: targetId, targetId: roundId }
      })
    })
}
