import { openapi } from '@/features/open-interface/openapi'

/** The names that a question to an address may hold, as the description has them. */
export function questionsTo(path: keyof typeof openapi.paths): string[] {
  const { get } = openapi.paths[path]
  const parameters = 'parameters' in get ? get.parameters : []
  return parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name)
}
