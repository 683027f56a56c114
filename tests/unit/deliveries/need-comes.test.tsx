import { expect, it, vi } from 'vitest'
import { AnswerSection } from '@/features/deliveries/assignments/components/answer-section'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { OrderedSection } from '@/features/deliveries/components/ordered-section'
import type { OrderedText } from '@/features/deliveries/contact-queries'
import type { DeliveryView } from '@/features/deliveries/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/assignments/actions', () => ({ answerAssignmentAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: () => null }))

const asked = {
  ...{ id: 'o', deliveryId: 'd', title: { sv: 'Workshop', en: 'Workshop' }, place: 'Umeå', note: '' },
  ...{
    startsAt: new Date('2026-12-08T08:00:00Z'),
    status: 'planned',
    isMoving: false,
    plannedParticipants: 14,
  },
} as unknown as AnswerView

function pageOf(answer: AnswerView['answer'], ordered: OrderedText) {
  const occasions = [{ id: 'o', overMost: 12 }] as DeliveryView['occasions']
  const delivery = { caseOwner: null, ordered, occasions }
  const shown = { answers: [{ ...asked, answer }], isOwn: true, delivery, now: new Date('2026-11-30') }
  return markupOf(
    <>
      <AnswerSection {...shown} stands={answer ? 'after' : 'first'} />
      <OrderedSection ordered={ordered} />
    </>,
  )
}

describeInZones('a deliverer who is asked', () => {
  it('says beside the question when the need can be read, and the unit already then', () => {
    const withheld = { unit: 'Arkivet', need: null, goal: null, planAfter: null, targetGroup: null }
    const html = pageOf(null, withheld)
    expect(html).toContain('Du får läsa behovet när du har tackat ja.')
    expect(html).toContain('14 deltagare väntas, fler än de 12 som tjänsten är gjord för')
    expect(html).toMatch(/Enhet: <span[^>]*>Arkivet/)
    expect(html).not.toContain('Det som arbetsplatsen skrev')
    const said = { unit: 'Arkivet', need: 'Vi slits.', goal: 'Mål', planAfter: 'Plan', targetGroup: 'Alla' }
    const after = pageOf('accepted', said)
    expect(after).toContain('Vi slits.')
    expect(after).not.toContain('Du får läsa behovet')
  })
})
