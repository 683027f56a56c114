import { type Columns, guessColumns, type Headings } from '@/features/imports/columns'

export const orderFields = [
  'organisationNumber',
  'service',
  'orderedOn',
  'doneOn',
  'occasions',
  'participants',
  'inUseOn',
] as const
export type OrderField = (typeof orderFields)[number]

/** An earlier order is one of a service, by an organisation, on a day, delivered on one day or more. */
export const neededOfOrders: readonly OrderField[] = ['organisationNumber', 'service', 'orderedOn', 'doneOn']

const headings: Headings<OrderField> = {
  organisationNumber: [
    'organisationsnummer',
    'orgnummer',
    'orgnr',
    'org-nr',
    'organisation-number',
    'organization-number',
    'org-number',
    'org-no',
  ],
  service: ['tjanst', 'service', 'insats'],
  orderedOn: [
    'avropad',
    'avropsdag',
    'avropsdatum',
    'avrop',
    'bestalld',
    'ordered',
    'ordered-on',
    'order-date',
  ],
  doneOn: [
    'genomford',
    'genomforda',
    'leveransdag',
    'leveransdagar',
    'levererad',
    'done',
    'done-on',
    'delivered',
    'delivered-on',
    'delivery-date',
    'delivery-dates',
  ],
  occasions: ['antal-tillfallen', 'tillfallen', 'occasions', 'number-of-occasions'],
  participants: ['antal-deltagare', 'deltagare', 'participants', 'number-of-participants'],
  inUseOn: ['i-bruk', 'i-bruk-fran', 'ansluten', 'ansluten-fran', 'in-use', 'in-use-from', 'connected'],
}

export type OrderMapping = { columns: Columns<OrderField> }

export function guessOrderMapping(columns: readonly string[]): OrderMapping {
  return { columns: guessColumns(columns, headings) }
}
