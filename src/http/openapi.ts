import { z } from 'zod'
import { type Problem, problemSchema } from '@/http/problem-schema'
import { unknownNames } from '@/http/unknown-names'
import { messagesIn } from '@/messages/messages'

const { errors } = messagesIn('sv')

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

/** An error in JSON, as the address gives it. The document holds its form once. */
export function refuses(status: number, description: string, about: Problem) {
  const schema = { $ref: '#/components/schemas/Problem' }
  const example = { type: 'about:blank', status, ...about }
  return { description, content: { 'application/problem+json': { schema, example } } }
}

/** The example for a question with an unknown parameter. `known` are those that there are. */
export function refusesNames(description: string, known: readonly string[]) {
  return refuses(400, description, unknownNames('sv', ['per'], known))
}

function explained({ title, text }: { title: string; text: string }): Problem {
  return { title, detail: text }
}

/** Answers that each address gives to a question it can't read, or to too many. */
export const unreadable = {
  400: refuses(
    400,
    'The address holds something that cannot be read',
    explained(errors.pages.unreadableAddress),
  ),
}
export const limited = {
  400: refusesNames(
    'The address holds something that cannot be read, or a parameter that is not described',
    [],
  ),
  429: {
    ...refuses(429, 'Too many questions in a minute', explained(errors.pages.tooMany)),
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
