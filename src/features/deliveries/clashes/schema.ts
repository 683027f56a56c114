import { z } from 'zod'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { writing } from '@/lib/text-fields'

const LONGEST_REASON = 500

/** The fields with which any form passes the clashes that it was shown. */
export const passing = {
  passed: z.array(z.enum(clashReasons)).max(clashReasons.length).default([]),
  clashReason: writing(LONGEST_REASON).default(''),
}
