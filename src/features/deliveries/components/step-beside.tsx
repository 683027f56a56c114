import type { ReactNode } from 'react'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { AnswerStep, ReplaceStep } from '@/features/deliveries/assignments/components/answer-section'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { isUnanswered, needsOther } from '@/features/deliveries/assignments/rules'
import type { ShownSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { isDeliverer } from '@/features/deliveries/policy'
import { type Asked as AskedParty, useAskedText } from '@/features/deliveries/times/asked-text'
import { standingOf } from '@/features/deliveries/times/asked-words'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isToAnswer, unanswered, wishingOf } from '@/features/deliveries/times/rules'
import { dayOf } from '@/lib/dates'

type Asked = { proposals: TimeProposal[]; switches: ShownSwitch[] }

/**
 * A party answers in the page's first section, which no step is to cover. A deliverer's step is the question there. The
 * staff's first is to find another where one has said no.
 */
export function stepBeside(
  asked: Asked & { answers: AnswerView[] },
  actor: Actor,
  usual: ReactNode,
): ReactNode {
  const [proposal] = asked.proposals
  const declined = isStaff(actor) && asked.answers.find(one => needsOther(one, actor.now))
  if (declined) return <ReplaceStep occasion={declined} />
  if (isStaff(actor) && proposal) return <TimesStep proposal={proposal} now={actor.now} />
  const unanswered = isDeliverer(actor) && asked.answers.find(one => isUnanswered(one, actor.now))
  if (unanswered) return <AnswerStep occasion={unanswered} />
  return isAsked(asked, actor) ? null : usual
}

/** Says whose answer is left to times or a switch. Null where the reader's party has answered none. */
export function answeredStep({ proposals, switches }: Asked, actor: Actor): ReactNode {
  if (!isParty(actor)) return null
  const { party } = actor
  const given = [
    ...proposals.map(one => ({ ...one, why: 'answer' as const, wishing: wishingOf(one) })),
    ...switches.filter(isUndecided).map(one => ({ ...one, why: 'mode' as const, wishing: [] })),
  ].find(({ answers }) => answers.some(one => one.party === party))
  if (!given) return null
  const { why, asked, answers, wishing } = given
  const standing = standingOf({ awaited: unanswered(asked, answers), isOwn: false, wishing }, party)
  return <AnsweredStep {...standing} why={why} day={dayOf(actor.now)} />
}

function AnsweredStep(asked: AskedParty) {
  const askedText = useAskedText()
  return <p>{askedText(asked)}</p>
}

/** Whether the reader's party has something to answer about times or the mode. */
export function isAsked({ proposals, switches }: Asked, actor: Actor): boolean {
  if (!isParty(actor)) return false
  const { party } = actor
  return (
    proposals.some(one => isToAnswer(one, party)) ||
    switches.filter(isUndecided).some(one => isToAnswer(one, party))
  )
}

/** Once its answers have settled it, a question waits for nobody. */
function isUndecided({ outcome }: ShownSwitch): boolean {
  return !outcome
}
