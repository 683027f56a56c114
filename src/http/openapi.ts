import { z } from 'zod'
import { problemSchema } from '@/http/problem-schema'

/** An answer in JSON, as OpenAPI describes it. */
export function answers(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: described(schema) } } }
}

/** An error in JSON; the document holds its form once. */
export function refuses(description: string) {
  const schema = { $ref: '#/components/schemas/Problem' }
  return { description, content: { 'application/problem+json': { schema } } }
}

export const commonSchemas = { Problem: described(problemSchema) }

/**
 * The JSON Schema of an answer. It is the schema's input form: fields may be added later, so nothing is said to be
 * the last one. A format says all that its pattern would, and the bounds of JavaScript's numbers are no promise.
 */
export function described(schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  return rest
}
