import { z } from 'zod'
import { cuts } from '@/features/statistics/figures'
import { described } from '@/http/openapi'

export const asOf = {
  name: 'asOf',
  in: 'query',
  description:
    'A day, YYYY-MM-DD; the figures are of the last full month that had ended by then, as `asOf` in the answer says',
  schema: described(z.iso.date()),
  example: '2021-05-31',
}

export const code = {
  name: 'code',
  in: 'path',
  required: true,
  description: '24 characters in groups of four; case, blanks and hyphens do not matter',
  schema: described(z.string()),
}

export const figureName = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'As the list of figures names it',
  schema: described(z.string()),
  example: 'deliveries',
}

export const cut = {
  name: 'cut',
  in: 'query',
  description: 'The way to part the figure, one of its own `cuts`; without it the first of them',
  schema: described(z.enum(cuts)),
  example: 'service',
}
