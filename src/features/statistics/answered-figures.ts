import { createTranslator } from 'use-intl/core'
import { type Actor, isSignedIn } from '@/auth/actor'
import { asOfFrom } from '@/features/statistics/rules'
import { openAnswer } from '@/http/open-answer'
import type { Problem } from '@/http/problem-schema'
import { type Day, dayOf } from '@/lib/dates'
import { messagesIn } from '@/messages/messages'

type DayAsked = { day: Day; fault: null } | { day: null; fault: Problem }

/** The day that a question to the open interface names, or why there is none. */
export function dayAsked(request: Request, actor: Actor, start: Day | null): DayAsked {
  const said = new URL(request.url).searchParams.getAll('asOf')
  // Given but empty is a day that does not exist, and so are two. Only a missing one means the standard.
  const asked = said.length > 0 ? said.join() || ' ' : undefined
  const { day, fault } = asOfFrom(asked, dayOf(actor.now), start)
  if (!fault) return { day, fault }
  const t = wordsIn(actor)
  return { day: null, fault: { title: t(`asOf.${fault}`), detail: t('asOf.apiHelp') } }
}

/** Figures as an answer. Those who are signed in get what their own pages show, and it stays with them. */
export function answerFigures(request: Request, actor: Actor, figures: object): Response {
  const keeping = isSignedIn(actor) ? { isPersonal: true } : { seconds: 60 }
  const answer = openAnswer(request, JSON.stringify(figures), keeping)
  answer.headers.append('Vary', 'Cookie')
  return answer
}

/** Why there is no such figure for the one who asks, or none parted so. `known` names those that there are. */
export function figureFault(actor: Actor, fault: 'noFigure' | 'noCut', known: readonly string[]): Problem {
  const t = wordsIn(actor)
  return { title: t(`api.${fault}`), detail: t('api.known', { names: known.join(', ') }) }
}

function wordsIn({ locale }: Actor) {
  return createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics' })
}
