import { localeOf } from '@/http/locale-of'
import { problem } from '@/http/problem'
import { unknownNames } from '@/http/unknown-names'

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
