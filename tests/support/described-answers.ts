import { z } from 'zod'
import { openapi } from '@/features/open-interface/openapi'
import { closed, type Schema } from './answer-schema'

/** The answer that the open interface describes for an address. */
export function describedAnswer(address: keyof typeof openapi.paths): Schema {
  const content: Record<string, { schema: Schema }> = openapi.paths[address].get.responses[200].content
  return content['application/json']?.schema ?? {}
}

export function mayLack({ type, anyOf = [] }: Schema): boolean {
  return [type].flat().includes('null') || anyOf.some(mayLack)
}

/** The parts of an answer that differ from the description, or are missing from it. */
export function undescribed(address: keyof typeof openapi.paths, answer: unknown) {
  const schema = closed(describedAnswer(address)) as Parameters<typeof z.fromJSONSchema>[0]
  return z.fromJSONSchema(schema).safeParse(answer).error?.issues ?? []
}
