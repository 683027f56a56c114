import { day, digest, instant, list, nullable, object, text, whole, yesOrNo } from '@/lib/openapi-parts'
import { service } from '@/lib/openapi-service'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const receiptFile = {
  ...object({
    publicKey: { ...digest, description: 'The Ed25519 key, as the receipt claims it' },
    receipt: {
      type: 'object',
      description:
        'What is signed, as RFC 8785 canonical JSON: order, version, content, parties with digests of their signatures, times and place in the log. It names no person.',
    },
    signature: { type: 'string', pattern: '^[0-9a-f]{128}$' },
  }),
  description: 'The file that `npm run verify` and the upload at /verifiera take',
}

const receipt = object({
  code: text,
  isAuthentic: yesOrNo,
  fault: nullable(text),
  state: object({ status: text, isCurrentVersion: yesOrNo }),
  keyRetiredAt: nullable(instant),
  log: nullable(object({ checkedAt: instant, isWhole: yesOrNo })),
  receipt: nullable(receiptFile),
})

const keys = object({
  algorithm: { const: 'Ed25519' },
  encoding: { const: 'hex' },
  keys: list(object({ id: text, publicKey: digest, createdAt: instant, retiredAt: nullable(instant) })),
})

const logHead = object({
  date: day,
  head: {
    ...digest,
    description: 'SHA-256 over a line `chain:position:hash` for each chain, in the order of their ids',
  },
  chains: whole,
  events: whole,
  checked: nullable(object({ at: instant, head: digest, isWhole: yesOrNo })),
})

const health = object({ status: { enum: ['ok', 'failing'] }, parts: { type: 'object' } })

const paths = {
  '/api/health': {
    get: {
      summary: 'Whether every part answers',
      responses: {
        200: { description: 'Every part answers', ...json(health) },
        503: { description: 'The part that does not', ...json(health) },
      },
    },
  },
  '/api/v1/services': {
    get: {
      summary: 'The catalogue, with everything public of each service',
      responses: {
        200: { description: 'The services', ...json(object({ services: list(service) })) },
      },
    },
  },
  '/api/v1/statistics': {
    get: {
      summary: 'The headline figures; groups under five are hidden',
      parameters: [
        {
          name: 'asOf',
          in: 'query',
          description:
            'A day, YYYY-MM-DD; the figures are of the last full month that had ended by then, as `asOf` in the answer says',
          schema: day,
        },
      ],
      responses: {
        200: { description: 'The figures, each with its denominator', ...json({ type: 'object' }) },
        400: problem('The day does not exist or has no figures'),
      },
    },
  },
  '/api/v1/receipts/{code}': {
    get: {
      summary: 'A receipt by its verification code, checked against the rows it was made of',
      parameters: [
        {
          name: 'code',
          in: 'path',
          required: true,
          description: '24 characters in groups of four; case, blanks and hyphens do not matter',
          schema: text,
        },
      ],
      responses: {
        200: { description: 'The receipt, without the name of any person', ...json(receipt) },
        404: problem('No receipt has that code'),
        429: problem('Too many requests; `Retry-After` says when to ask again'),
      },
    },
  },
  '/api/v1/receipts/keys': {
    get: {
      summary: 'Every public key that receipts were ever signed with',
      responses: { 200: { description: 'The keys, for offline checks', ...json(keys) } },
    },
  },
  '/api/v1/log/head': {
    get: {
      summary: 'The head over the hash chains of all organisations',
      responses: { 200: { description: 'The head', ...json(logHead) } },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1', ...json({ type: 'object' }) } },
    },
  },
}

/** Everything that outsiders' programs can ask, as OpenAPI 3.1. A test holds it against the routes. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Hållbart arbetsliv',
    version: '1',
    description: 'The open interface of the portal. Reading only, without signing in.',
  },
  paths,
  components: {
    schemas: {
      Problem: {
        ...object({ type: text, status: whole, title: text }),
        description: 'An error (RFC 9457)',
      },
    },
  },
}
