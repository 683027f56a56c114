import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { stepBeside } from '@/features/deliveries/components/step-beside'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const asked = { id: 'o', status: 'planned', startsAt: new Date('2021-06-21T07:00:00Z'), answer: null }

function step(role: Actor['role'], answers: object[]): string {
  const beside = stepBeside(
    { proposals: [], switches: [], answers: answers as AnswerView[] },
    { role, now } as Actor,
    <p>Nästa tillfälle</p>,
  )
  return markupOf(beside)
}

describeInZones('the step of a delivery', () => {
  it('is a deliverer’s unanswered question, and leads to where it is answered', () => {
    expect(step('deliverer', [{ ...asked, id: 'a', answer: 'accepted' }, asked])).toMatch(
      /Kan du måndag 21 juni.*href="#uppdrag-o"/,
    )
  })

  it('of the staff is first to find another for one that was declined, unless another time is sought', () => {
    const declined = { ...asked, deliveryId: 'd', title: { sv: 'Start', en: 'Start' }, answer: 'declined' }
    const shown = step('staff', [asked, declined])
    expect(shown).toMatch(/”Start” behöver en ny utförare.*Välj en annan utförare/)
    expect(shown).not.toContain('Nästa tillfälle')
    expect(step('staff', [{ ...declined, isMoving: true }])).toContain('Nästa tillfälle')
    expect(step('deliverer', [declined])).toContain('Nästa tillfälle')
  })

  it('of the staff is still that once the declined one was moved, until somebody is chosen', () => {
    const formerNo = { name: 'Leila', startsAt: now }
    const moved = { ...asked, deliveryId: 'd', title: { sv: 'Start', en: 'Start' }, formerNo }
    expect(step('staff', [{ ...moved, isHeldByNobody: true }])).toContain('behöver en ny utförare')
    expect(step('staff', [{ ...moved, isHeldByNobody: false }])).toContain('Nästa tillfälle')
    expect(step('staff', [{ ...moved, isHeldByNobody: true, formerNo: null }])).toContain('Nästa tillfälle')
  })

  it.each([
    ['answered', 'deliverer', [{ ...asked, answer: 'accepted' }]],
    ['over', 'deliverer', [{ ...asked, startsAt: new Date('2021-06-16T07:00:00Z') }]],
    ['somebody else’s to answer', 'staff', [asked]],
  ] as const)('is the usual one where the question is %s', (_what, role, answers) => {
    expect(step(role, [...answers])).toContain('Nästa tillfälle')
  })
})
