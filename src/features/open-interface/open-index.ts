import { z } from 'zod'
import { paths } from '@/lib/paths'

/** The parts of the open interface that an address leads to by itself, or with one word filled in. */
const addresses = {
  description: `${paths.openInterface}/openapi.json`,
  services: `${paths.openInterface}/services`,
  statistics: `${paths.openInterface}/statistics`,
  figures: `${paths.openInterface}/statistics/figures`,
  receipt: `${paths.openInterface}/receipts/{code}`,
  receiptKeys: paths.receiptKeys,
  logHead: paths.logHead,
} as const
type Part = keyof typeof addresses

const meanings: Record<Part, string> = {
  description: 'The whole interface in OpenAPI 3.1',
  services: 'The catalogue',
  statistics: 'The headline figures',
  figures: 'Every figure with its definition',
  receipt: 'A receipt, with its code in the place of `{code}`',
  receiptKeys: 'The public keys of receipts',
  logHead: 'The head over the log’s chains',
}

const names = Object.keys(addresses) as Part[]

/** The parts of the interface as `GET /api/v1` gives them. */
export const openIndexSchema = z.object(
  Object.fromEntries(names.map(name => [name, z.string().describe(meanings[name])])) as Record<
    Part,
    z.ZodString
  >,
)

/** Whole addresses. `base` is the portal's own. */
export function openIndex(base: string): z.infer<typeof openIndexSchema> {
  return Object.fromEntries(names.map(name => [name, `${base}${addresses[name]}`])) as Record<Part, string>
}
