import { z } from 'zod'
import { problemSchema } from '@/http/problem-schema'

/** An answer in JSON, as OpenAPI describes it. */
export function answers(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: described(schema) } } }
}

/** An answer that a program may keep. It has a tag, and is not sent again to one that shows it. */
export function keptAnswers(description: string, schema: z.ZodType) {
  const headers = {
    ETag: { description: 'Send it back as `If-None-Match`', schema: described(z.string()) },
    'Cache-Control': { description: 'How long the answer may be kept', schema: described(z.string()) },
  }
  return {
    200: { ...answers(description, schema), headers },
    304: { description: 'Nothing has changed since the answer with the tag in `If-None-Match`' },
  }
}

/** An error in JSON; the document holds its form once. */
export function refuses(description: string) {
  const schema = { $ref: '#/components/schemas/Problem' }
  return { description, content: { 'application/problem+json': { schema } } }
}

/** Answers that each address gives to a question it can't read, or to too many. */
export const unreadable = { 400: refuses('The address holds something that cannot be read') }
export const limited = {
  400: refuses('The address holds something that cannot be read, or a parameter that is not described'),
  429: {
    ...refuses('Too many questions in a minute'),
    headers: {
      'Retry-After': { description: 'Seconds until the next answer', schema: described(z.int()) },
    },
  },
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
