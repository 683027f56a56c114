import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { stepBeside } from '@/features/deliveries/components/step-beside'
import { OwnSwitches } from '@/features/deliveries/mode-switch/components/own-switches'
import { type ModeAnswer, outcomeOf } from '@/features/deliveries/mode-switch/rules'
import type { ShownSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import type { Day } from '@/lib/dates'
import { aSigner } from '../../support/a-signer'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/mode-switch/actions', () => ({ answerSwitchAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

const now = new Date('2021-06-17T10:00:00Z')
const says = (party: ModeAnswer['party'], agrees: boolean) => ({ party, agrees })

function asked(...answers: ModeAnswer[]): ShownSwitch {
  const question = { asked: ['employer', 'ofr_s_p_o', 'seko'] as const, answers, endsOn: '2021-06-21' as Day }
  return {
    ...{ ...question, id: 's', mode: 'digital', place: '', link: '' },
    occasion: { title: { sv: 'Start', en: 'Start' } },
    outcome: outcomeOf(question, '2021-06-17'),
  } as unknown as ShownSwitch
}

function shown(part: ReactNode): string {
  const html = markupOf(part)
  return wordsOf(html, ' ')
}

const readBy = (actor: Actor, ...answers: ModeAnswer[]) =>
  shown(<OwnSwitches switches={[asked(...answers)]} actor={actor} />)
const seko = aSigner('seko', now)
const staff = { role: 'staff', now } as Actor

describeInZones('a question whether an occasion may be held in another way', () => {
  it('is settled by one no, also after a yes from both sides, and then it asks nobody for more', () => {
    const answers = [says('employer', true), says('ofr_s_p_o', true), says('seko', false)]
    for (const actor of [seko, aSigner('employer', now), staff]) {
      const page = readBy(actor, ...answers)
      expect(page).toContain('Frågan är avgjord: en part sa nej')
      expect(page).not.toMatch(/Svara till och med|kan svara|Ja, för/)
    }
    const step = stepBeside(
      { proposals: [], switches: [asked(says('employer', false))], answers: [] },
      seko,
      'Sedan',
    )
    expect(shown(step)).toBe('Sedan')
  })

  it('is read with each party’s answer, by the staff and by a party that has answered', () => {
    for (const actor of [seko, staff]) {
      const page = readBy(actor, says('employer', true), says('seko', true))
      expect(page).toMatch(/Arbetsgivaren\W+ja/i)
      expect(page).toMatch(/OFR\/S,P,O\W+inget svar/i)
    }
  })

  it('asks a party that has not answered, until its day', () => {
    expect(readBy(seko, says('employer', true))).toMatch(
      /Svara till och med 21 juni.*Nej, håll fast vid avropet/,
    )
  })
})
