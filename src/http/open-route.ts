import { createTranslator } from 'use-intl/core'
import { localeOf } from '@/http/locale-of'
import { problem } from '@/http/problem'
import type { Problem } from '@/http/problem-schema'
import { type Locale, messagesIn } from '@/messages/messages'

type Answer<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response> | Response

/** Answers a question that holds nothing beside the known names. Another is refused, and told which it is. */
export function openRoute<Rest extends unknown[]>(known: readonly string[], answer: Answer<Rest>) {
  return async (request: Request, ...rest: Rest): Promise<Response> => {
    const said = new URL(request.url).searchParams.keys()
    const unknown = [...new Set(said)].filter(name => !known.includes(name))
    return unknown.length > 0 ? refused(request, unknown, known) : answer(request, ...rest)
  }
}

function refused(request: Request, unknown: readonly string[], known: readonly string[]): Response {
  return problem(400, unknownNames(localeOf(request.headers.get('cookie') ?? ''), unknown, known))
}

/** Which names a question holds in vain, and which it may hold. */
export function unknownNames(locale: Locale, unknown: readonly string[], known: readonly string[]): Problem {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'errors.openQuestion' })
  const names = unknown.join(', ')
  const detail = known.length > 0 ? t('known', { names, known: known.join(', ') }) : t('none', { names })
  return { title: t('unknown'), detail }
}
