import { z } from 'zod'
import { code, mailAddress } from '@/lib/text-fields'

export const newAddressSchema = z.object({ email: mailAddress() })
export const addressKeySchema = z.object({ kod: code(200).min(1) })
