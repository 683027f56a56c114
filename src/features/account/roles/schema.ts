import { z } from 'zod'
import { roles } from '@/features/account/roles/rules'

const LONGEST = { name: 120, address: 254 }

const personId = z.uuid()
const role = z.enum(roles)
const provider = z.string().trim().max(LONGEST.name).default('')
export const addressSchema = z
  .string()
  .max(LONGEST.address)
  .transform(address => address.trim().toLowerCase())
  .pipe(z.email())

export const addAccountSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST.name),
  email: addressSchema,
  role,
  provider,
})
export type NewAccount = z.output<typeof addAccountSchema>

export const changeRoleSchema = z.object({ personId, role, provider })
export type NewRole = z.output<typeof changeRoleSchema>

export const changeAddressSchema = z.object({ personId, email: addressSchema })
export type NewAddress = z.output<typeof changeAddressSchema>

export const accountSchema = z.object({ personId })
export const pendingSchema = z.object({ changeId: z.uuid() })
