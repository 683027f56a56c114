import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { asSystem, NOW, type Stage, signatory } from '../../support/order-stage'

/** Times that were proposed for its occasion, and a question of its mode, each with an answer. */
export async function aboutOccasion(stage: Stage, member: Member) {
  const { deliveryId } = await anOrder().by(member).confirmed().create(stage.world)
  const { personId } = signatory(member, 'employer')
  const staffId = stage.staff().personId
  const own = { organisationId: member.id }
  await asSystem(async tx => {
    const { id: occasionId, startsAt } = await tx.occasion.findFirstOrThrow({ where: { deliveryId } })
    const plan = { planStatus: 'proposed' as const, planStartsAt: startsAt }
    const proposed = { ...plan, occasionId, proposedById: staffId, proposedAt: NOW }
    const { id: proposalId } = await tx.timeProposal.create({ data: { ...own, ...proposed } })
    await tx.proposedTime.create({ data: { ...own, proposalId, position: 1, startsAt: NOW, minutes: 60 } })
    const answer = { ...own, party: 'employer' as const, personId, answeredAt: NOW }
    await tx.timeAnswer.create({ data: { ...answer, proposalId, suits: [1] } })
    const asked = { occasionId, mode: 'digital' as const, askedById: staffId, askedAt: NOW, endsOn: NOW }
    const { id: switchId } = await tx.modeSwitch.create({ data: { ...own, ...asked } })
    await tx.modeAnswer.create({ data: { ...answer, switchId, agrees: true } })
  })
}
