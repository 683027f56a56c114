import { z } from 'zod'
import { addressSchema } from '@/features/account/roles/schema'

export const newAddressSchema = z.object({ email: addressSchema })
export const addressKeySchema = z.object({ kod: z.string().min(1).max(200) })
