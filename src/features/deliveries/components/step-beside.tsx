import type { ReactNode } from 'react'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { AnswerStep } from '@/features/deliveries/assignments/components/answer-section'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { isUnanswered } from '@/features/deliveries/assignments/rules'
import type { ModeSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { isDeliverer } from '@/features/deliveries/policy'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isToAnswer } from '@/features/deliveries/times/rules'

type Asked = { proposals: TimeProposal[]; switches: ModeSwitch[] }

/** A party answers in the page's first section, which no step is to cover. A deliverer's step is the question there. */
export function stepBeside(
  asked: Asked & { answers: AnswerView[] },
  actor: Actor,
  usual: ReactNode,
): ReactNode {
  const [proposal] = asked.proposals
  if (isStaff(actor) && proposal) return <TimesStep proposal={proposal} />
  const unanswered = isDeliverer(actor) && asked.answers.find(one => isUnanswered(one, actor.now))
  if (unanswered) return <AnswerStep occasion={unanswered} />
  return isAsked(asked, actor) ? null : usual
}

/** Whether the reader's party has something to answer about times or the mode. */
export function isAsked({ proposals, switches }: Asked, actor: Actor): boolean {
  if (!isParty(actor)) return false
  const { party } = actor
  return proposals.some(one => isToAnswer(one, party)) || switches.some(one => isToAnswer(one, party))
}
