import { z } from 'zod'
import { publicServicesSchema } from '@/features/catalogue/public-service-schema'
import { healthSchema } from '@/features/open-interface/health-schema'
import { openIndexSchema } from '@/features/open-interface/open-index'
import { asOf, code, cut, figureName } from '@/features/open-interface/parameters'
import { logHeadSchema } from '@/features/receipts/log/log-head-schema'
import { publicReceiptSchema, receiptKeysSchema } from '@/features/receipts/public-receipt-schema'
import { programmeFiguresSchema } from '@/features/statistics/figures-schema'
import { openFigureSchema, openFiguresSchema } from '@/features/statistics/open-figures-schema'
import {
  answers,
  commonSchemas,
  described,
  keptAnswers,
  limited,
  refuses,
  refusesNames,
  unreadable,
} from '@/http/openapi'
import { messagesIn } from '@/messages/messages'

const { receipts, statistics } = messagesIn('sv')

const paths = {
  '/api/health': {
    get: {
      operationId: 'getHealth',
      tags: ['operation'],
      summary: 'Whether requests can be sent here, and how each part stands',
      responses: {
        200: answers('They can', healthSchema),
        ...unreadable,
        503: answers('They can not: a part that decides fails, or the process is stopping', healthSchema),
      },
    },
  },
  '/api/health/live': {
    get: {
      operationId: 'getLife',
      tags: ['operation'],
      summary: 'Whether the process answers, whatever it stands on',
      responses: { 200: answers('It does', z.object({ status: z.literal('ok') })), ...unreadable },
    },
  },
  '/api/metrics': {
    get: {
      operationId: 'getMetrics',
      tags: ['operation'],
      summary: 'Figures for Prometheus, for the one who has the token',
      security: [{ token: [] }],
      responses: {
        200: { description: 'The figures', content: { 'text/plain': { schema: described(z.string()) } } },
        ...unreadable,
        401: refuses(401, 'The token is missing or wrong', { title: 'Unauthorized' }),
        404: refuses(404, 'This installation has no token', { title: 'Not found' }),
      },
    },
  },
  '/api/v1': {
    get: {
      operationId: 'getIndex',
      tags: ['programme'],
      summary: 'The addresses of everything here; all of them refuse a parameter that is not described',
      responses: { ...keptAnswers('The addresses', openIndexSchema), ...limited },
    },
  },
  '/api/v1/services': {
    get: {
      operationId: 'listServices',
      tags: ['programme'],
      summary: 'The catalogue, with everything public of each service',
      responses: { ...keptAnswers('The services', publicServicesSchema), ...limited },
    },
  },
  '/api/v1/statistics': {
    get: {
      operationId: 'getStatistics',
      tags: ['programme'],
      summary: 'The headline figures; groups under five are hidden, and another where one could be reckoned',
      parameters: [asOf],
      responses: {
        ...keptAnswers('The figures, each with its denominator', programmeFiguresSchema),
        ...limited,
        400: refusesNames(
          'The day does not exist, lies ahead, or comes before the programme; or a parameter is unknown',
          [asOf.name],
        ),
      },
    },
  },
  '/api/v1/statistics/figures': {
    get: {
      operationId: 'listFigures',
      tags: ['programme'],
      summary: 'Every published figure with its definition, its numerator and its denominator',
      parameters: [asOf],
      responses: {
        ...keptAnswers('The figures', openFiguresSchema),
        ...limited,
        400: refusesNames(
          'The day does not exist, lies ahead, or comes before the programme; or a parameter is unknown',
          [asOf.name],
        ),
      },
    },
  },
  '/api/v1/statistics/figures/{name}': {
    get: {
      operationId: 'getFigure',
      tags: ['programme'],
      summary:
        'One figure parted in one way; groups under five are hidden, and another where one could be reckoned',
      parameters: [figureName, asOf, cut],
      responses: {
        ...keptAnswers('The figure, its groups, and over time its months', openFigureSchema),
        ...limited,
        400: refusesNames(
          'The day is none of the programme’s, the figure is not parted that way, or a parameter is unknown',
          [asOf.name, cut.name],
        ),
        404: refuses(404, 'There is no such figure', { title: statistics.api.noFigure }),
      },
    },
  },
  '/api/v1/receipts/{code}': {
    get: {
      operationId: 'getReceipt',
      tags: ['receipts'],
      summary: 'A receipt by its verification code, checked against the rows it was made of',
      parameters: [code],
      responses: {
        ...keptAnswers('The receipt, without the name of any person', publicReceiptSchema),
        ...limited,
        404: refuses(404, 'No receipt has that code', {
          title: receipts.api.unknown,
          detail: receipts.api.unknownText,
        }),
      },
    },
  },
  '/api/v1/receipts/keys': {
    get: {
      operationId: 'listReceiptKeys',
      tags: ['receipts'],
      summary: 'Every public key that receipts were ever signed with',
      responses: { ...keptAnswers('The keys, for offline checks', receiptKeysSchema), ...limited },
    },
  },
  '/api/v1/log/head': {
    get: {
      operationId: 'getLogHead',
      tags: ['receipts'],
      summary: 'The head over the hash chains of all organisations',
      responses: { ...keptAnswers('The head', logHeadSchema), ...limited },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'getDescription',
      tags: ['programme'],
      summary: 'This description',
      responses: { ...keptAnswers('OpenAPI 3.1', z.object({ openapi: z.string() })), ...limited },
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
    license: { name: 'Not chosen yet: ask the secretariat', identifier: 'LicenseRef-not-chosen' },
  },
  servers: [{ url: '/' }],
  security: [],
  tags: [
    { name: 'programme', description: 'The services of the programme, and its figures' },
    { name: 'receipts', description: 'What shows that an order was signed, and that nothing was rewritten' },
    { name: 'operation', description: 'How the portal stands, for those who watch over it' },
  ],
  paths,
  components: {
    schemas: commonSchemas,
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'PORTAL_METRICS_TOKEN' } },
  },
}
