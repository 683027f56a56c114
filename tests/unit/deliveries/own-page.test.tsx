import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { AssignmentAnswer } from '@/features/deliveries/assignments/components/assignment-answer'
import type { AssignmentAnswer as Answer } from '@/features/deliveries/assignments/rules'
import { messagesIn } from '@/messages/messages'

vi.mock('@/features/deliveries/assignments/actions', () => ({ answerAssignmentAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({
  Form: ({ fold, children }: { fold?: string; children: ReactNode }) => [fold, children],
}))

const presses = (answer: Answer | null) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <AssignmentAnswer occasionId="o" answer={answer} note="Kurs." caseOwner={null} describedBy="o" />
    </NextIntlClientProvider>,
  )

it('asks for a yes alone of one who has said no', () => {
  expect(presses(null)).toMatch(/Ja, jag tar det.*Nej, jag kan inte.*Be om en ändring/)
  expect(presses('declined')).toContain('Jag kan ändå')
  expect(presses('declined')).not.toMatch(/Ja, jag tar det|Be om en ändring/)
})
