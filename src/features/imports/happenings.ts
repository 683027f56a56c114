import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'

const file = { of: z.enum(['members', 'orders']), hash: z.string() }

/** In the programme's chain: a file that was read in. Its rows are logged with their organisations. */
export const importHappenings = {
  ...declareHappenings('party', {
    'import.accepted': {
      facts: { ...file, added: z.int(), changed: z.int(), ended: z.int(), faulty: z.int() },
      tells: 'nobody',
    },
    'import.undone': { facts: { ...file, rows: z.int() }, tells: 'nobody' },
  }),
  ...declareHappenings('order', {
    'order.imported': {
      facts: { importId: z.string(), orderedOn: z.iso.date(), occasions: z.int() },
      tells: 'nobody',
    },
    'order.import_undone': { facts: { importId: z.string() }, tells: 'nobody', quiet: true },
  }),
}
