import { randomUUID } from 'node:crypto'
import { asSystem, NOW } from '../../support/order-stage'
import { RoundTargets } from './round-targets'

/** Beside its orders and interest: what staff noted of it. */
export class InterestTargets extends RoundTargets {
  organisationOfInterest = async () => (await this.interest()).organisationId

  /** Written by somebody without a mandate, who says that they are the employer's. */
  unconfirmed = () =>
    this.once('unconfirmed', async () => {
      const { serviceId } = await this.interest()
      const said = {
        need: 'Stress',
        timing: 'soon' as const,
        telephone: '',
        email: `skriver.${this.owner.email}`,
      }
      const at = { organisationId: this.member.id, serviceId, party: 'employer' as const }
      const times = { createdAt: NOW, confirmedAt: NOW, tokenHash: randomUUID() }
      return asSystem(tx => tx.unconfirmedInterest.create({ data: { ...at, ...said, ...times } }))
    })

  /** A note by one of the staff on that interest, with a next step that is due. */
  dialogue = async () => {
    const { id: interestId, serviceId } = await this.interest()
    return this.once('dialogue', async () => {
      const own = { staffId: this.stage.staff().personId, serviceId, organisationId: this.member.id }
      const note = { heldOn: NOW, nextStepOn: NOW, note: 'Vi talades vid.', createdAt: NOW }
      const row = await asSystem(tx => tx.dialogue.create({ data: { ...own, ...note } }))
      return { ...row, interestId }
    })
  }
}
