import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { AnswersSection } from '@/features/deliveries/times/components/answers-section'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/times/actions', () => ({
  chooseTimeAction: vi.fn(),
  remindOfTimesAction: vi.fn(),
}))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

const asked = {
  ...{ id: 'p', asked: ['employer', 'seko'], answers: [{ party: 'seko', suits: [1], wish: '' }] },
  times: [{ position: 1, minutes: 60, startsAt: new Date('2021-05-25T07:00:00Z') }],
  occasion: { id: 'o', deliveryId: 'd', title: { sv: 'Start', en: 'Start' }, place: '', mode: 'digital' },
  ...{ proposedAt: new Date('2021-04-28T07:00:00Z'), passedReason: '' },
}

const pages = {
  room: (proposal: TimeProposal, now: Date) => (
    <AnswersSection {...{ proposal, now }} deliverers={[]} usualDelivererId="" idempotencyKey="k">
      {null}
    </AnswersSection>
  ),
  delivery: (proposal: TimeProposal, now: Date) => <TimesStep {...{ proposal, now }} />,
}

describeInZones('answers to proposed times that are late', () => {
  it.each(['room', 'delivery'] as const)(
    'the %s says whose, until when and when they were reminded',
    page => {
      const shown = (day: string, remindedAt: string | null) =>
        withoutHeldDays(
          markupOf(
            pages[page](
              { ...asked, remindedAt: remindedAt && new Date(remindedAt) } as unknown as TimeProposal,
              new Date(`${day}T07:00:00Z`),
            ),
          ),
        )
      expect(shown('2021-05-03', null)).not.toContain('Påminn parterna')
      const late = shown('2021-05-04', '2021-05-03T05:30:00Z')
      expect(late).toContain('Har inte svarat ännu: arbetsgivaren.')
      expect(late).toContain('De påmindes senast 3 maj 2021.')
      expect(late).toContain('Sista dagen att svara var 3 maj 2021.')
      expect(late).toMatch(/name="occasionId" value="o".*Påminn parterna/)
      const reminded = shown('2021-05-04', '2021-05-04T05:30:00Z')
      expect(reminded).toContain('De påmindes senast 4 maj 2021.')
      expect(reminded).not.toContain('Påminn parterna')
      expect(reminded).toContain('Du kan påminna dem igen i morgon.')
      expect(reminded).not.toContain('Sista dagen')
      expect(late).not.toContain('igen i morgon')
    },
  )
})
