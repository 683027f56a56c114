import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { AnswerStep } from '@/features/deliveries/assignments/components/answer-section'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { isUnanswered } from '@/features/deliveries/assignments/rules'
import type { ModeSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { isDeliverer } from '@/features/deliveries/policy'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isToAnswer, unanswered } from '@/features/deliveries/times/rules'
import type { WaitingTimes } from '@/features/deliveries/waiting-queries'
import { useFormatter } from '@/messages/formatter'

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

/** Says whose answer is left to times or a switch. Null where the reader's party has answered none. */
export function answeredStep({ proposals, switches }: Asked, actor: Actor): ReactNode {
  if (!isParty(actor)) return null
  const { party } = actor
  const given = [
    ...proposals.map(one => ({ ...one, why: 'answer' as const })),
    ...switches.map(one => ({ ...one, why: 'mode' as const })),
  ].find(({ answers }) => answers.some(one => one.party === party))
  return given ? <AnsweredStep why={given.why} awaited={unanswered(given.asked, given.answers)} /> : null
}

function AnsweredStep({ why, awaited }: Pick<WaitingTimes, 'why' | 'awaited'>) {
  const t = useTranslations('times.waiting')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const said = { count: awaited.length, parties: format.list(awaited.map(party => parties(party))) }
  return <p>{t(`${why}.answered`, said)}</p>
}

/** Whether the reader's party has something to answer about times or the mode. */
export function isAsked({ proposals, switches }: Asked, actor: Actor): boolean {
  if (!isParty(actor)) return false
  const { party } = actor
  return proposals.some(one => isToAnswer(one, party)) || switches.some(one => isToAnswer(one, party))
}
