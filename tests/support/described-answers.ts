import { z } from 'zod'
import { openapi } from '@/features/open-interface/openapi'

export type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
}

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

/** The same description with nothing beside it: a field that is given must be told of. */
export function closed(schema: Schema): Schema {
  const { properties, items, anyOf } = schema
  const inside = Object.entries(properties ?? {}).map(([name, part]) => [name, closed(part)])
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(inside), additionalProperties: false }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
  }
}
