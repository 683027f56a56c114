import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { AssignmentAnswer } from '@/features/deliveries/assignments/components/assignment-answer'
import { OwnPage } from '@/features/deliveries/assignments/components/own-page'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import type { AssignmentAnswer as Answer } from '@/features/deliveries/assignments/rules'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/outcomes/actions', () => ({ markOccasionDoneAction: vi.fn() }))
vi.mock('@/features/deliveries/assignments/actions', () => ({ answerAssignmentAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({
  Form: ({ fold, children }: { fold?: string; children: ReactNode }) => [fold, children],
}))

const drawn = (what: ReactNode) => markupOf(what)

const presses = (answer: Answer | null) =>
  drawn(<AssignmentAnswer occasionId="o" answer={answer} note="Kurs." caseOwner={null} describedBy="o" />)

it('asks for a yes alone of one who has said no', () => {
  expect(presses(null)).toMatch(/Ja, jag tar det.*Nej, jag kan inte.*Be om en ändring/)
  expect(presses('declined')).toContain('Jag kan ändå')
  expect(presses('declined')).not.toMatch(/Ja, jag tar det|Be om en ändring/)
})

// A Monday, after what began at one.
const now = new Date('2026-11-30T15:00:00Z')
const own = (startsAt: string, changes: Partial<OwnOccasion> = {}) =>
  ({
    ...{
      id: startsAt,
      deliveryId: 'd',
      status: 'planned',
      minutes: 120,
      organisation: 'Verket',
      contacts: [],
    },
    ...{
      title: { sv: 'Workshop', en: 'Workshop' },
      joined: [],
      place: '',
      link: '',
      note: '',
      mode: 'digital',
    },
    ...{
      assignment: 'accepted',
      plannedParticipants: 24,
      actualParticipants: null,
      startsAt: new Date(startsAt),
    },
    service: { number: 4, level: 'organisation', kinds: ['remedial'], name: { sv: 'Tjänst', en: 'Service' } },
    ...changes,
  }) as unknown as OwnOccasion

describeInZones('a deliverer’s first page', () => {
  it('begins with what is left of the day, what is to be marked, and the next that may give way', () => {
    const occasions = [
      own('2026-11-30T12:00:00Z', { isOver: true }),
      own('2026-12-08T08:00:00Z', { isMoving: true }),
    ]
    const html = drawn(<OwnPage {...{ occasions, now }} done={{ deed: undefined, occasion: undefined }} />)
    const said = wordsOf(html)
    expect(said).toContain(
      'Den här veckan: 1 tillfälle, varav 1 i dag. Ett tillfälle är kvar att markera som genomfört.',
    )
    expect(said).toMatch(/Nästa: tisdag 8 december 2026 kl\. 09:00, Verket\. En ny tid väljs\./)
    expect(said).toContain('24 deltagare väntas')
  })
})
