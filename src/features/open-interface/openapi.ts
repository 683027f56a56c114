import { z } from 'zod'
import { publicServicesSchema } from '@/features/catalogue/public-service-schema'
import { healthSchema } from '@/features/open-interface/health-schema'
import { logHeadSchema } from '@/features/receipts/log/log-head-schema'
import { publicReceiptSchema, receiptKeysSchema } from '@/features/receipts/public-receipt-schema'
import { programmeFiguresSchema } from '@/features/statistics/figures-schema'
import { answers, commonSchemas, described, refuses } from '@/http/openapi'

const asOf = {
  name: 'asOf',
  in: 'query',
  description:
    'A day, YYYY-MM-DD; the figures are of the last full month that had ended by then, as `asOf` in the answer says',
  schema: described(z.iso.date()),
}

const code = {
  name: 'code',
  in: 'path',
  required: true,
  description: '24 characters in groups of four; case, blanks and hyphens do not matter',
  schema: described(z.string()),
}

const paths = {
  '/api/health': {
    get: {
      summary: 'Whether requests can be sent here, and how each part stands',
      responses: {
        200: answers('They can', healthSchema),
        503: answers('They can not: a part that decides fails, or the process is stopping', healthSchema),
      },
    },
  },
  '/api/health/live': {
    get: {
      summary: 'Whether the process answers, whatever it stands on',
      responses: { 200: answers('It does', z.object({ status: z.literal('ok') })) },
    },
  },
  '/api/metrics': {
    get: {
      summary: 'Figures for Prometheus, for the one who has the token',
      responses: {
        200: { description: 'The figures', content: { 'text/plain': { schema: described(z.string()) } } },
        401: refuses('The token is missing or wrong'),
        404: refuses('This installation has no token'),
      },
    },
  },
  '/api/v1/services': {
    get: {
      summary: 'The catalogue, with everything public of each service',
      responses: { 200: answers('The services', publicServicesSchema) },
    },
  },
  '/api/v1/statistics': {
    get: {
      summary: 'The headline figures; groups under five are hidden',
      parameters: [asOf],
      responses: {
        200: answers('The figures, each with its denominator', programmeFiguresSchema),
        400: refuses('The day does not exist or has no figures'),
      },
    },
  },
  '/api/v1/receipts/{code}': {
    get: {
      summary: 'A receipt by its verification code, checked against the rows it was made of',
      parameters: [code],
      responses: {
        200: answers('The receipt, without the name of any person', publicReceiptSchema),
        404: refuses('No receipt has that code'),
        429: refuses('Too many requests; `Retry-After` says when to ask again'),
      },
    },
  },
  '/api/v1/receipts/keys': {
    get: {
      summary: 'Every public key that receipts were ever signed with',
      responses: { 200: answers('The keys, for offline checks', receiptKeysSchema) },
    },
  },
  '/api/v1/log/head': {
    get: {
      summary: 'The head over the hash chains of all organisations',
      responses: { 200: answers('The head', logHeadSchema) },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      summary: 'This description',
      responses: { 200: answers('OpenAPI 3.1', z.object({ openapi: z.string() })) },
    },
  },
}

/** Everything that outsiders' programs can ask, as OpenAPI 3.1. Tests hold it against the routes and their answers. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Hållbart arbetsliv',
    version: '1',
    description: 'The open interface of the portal. Reading only, without signing in.',
  },
  paths,
  components: { schemas: commonSchemas },
}
