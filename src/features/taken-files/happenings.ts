import { z } from 'zod'
import { exportedPages, exportFormats } from '@/lib/export-address'
import { declareHappenings } from '@/lib/happenings/declare'

/**
 * A file that somebody took: of which page and how many rows. How it was filtered is a text, as a name may be in it.
 * Staff's are in the programme's chain.
 */
export const fileHappenings = declareHappenings('party', {
  'file.taken': {
    facts: {
      page: z.enum(exportedPages),
      format: z.enum(exportFormats),
      rows: z.int(),
    },
    tells: 'nobody',
  },
})
