import 'server-only'
import { createTranslator } from 'use-intl/core'
import { currentActor } from '@/auth/current-actor'
import { openapi } from '@/features/open-interface/openapi'
import { problem } from '@/http/problem'
import { messagesIn } from '@/messages/messages'

type DescribedPath = keyof typeof openapi.paths
type Answer<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response> | Response

/** Answers a question that names nothing beside what the description of its address does. */
export function openRoute<Rest extends unknown[]>(path: DescribedPath, answer: Answer<Rest>) {
  const known = namesIn(path)
  return async (request: Request, ...rest: Rest): Promise<Response> => {
    const said = new URL(request.url).searchParams.keys()
    const unknown = [...new Set(said)].filter(name => !known.includes(name))
    return unknown.length > 0 ? refused(unknown, known) : answer(request, ...rest)
  }
}

function namesIn(path: DescribedPath): string[] {
  const { get } = openapi.paths[path]
  const parameters = 'parameters' in get ? get.parameters : []
  return parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name)
}

async function refused(unknown: readonly string[], known: readonly string[]): Promise<Response> {
  const { locale } = await currentActor()
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'errors.openQuestion' })
  const names = unknown.join(', ')
  const detail = known.length > 0 ? t('known', { names, known: known.join(', ') }) : t('none', { names })
  return problem(400, { title: t('unknown'), detail })
}
