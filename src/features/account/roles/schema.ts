import { z } from 'zod'
import { roles } from '@/features/account/roles/rules'
import { line, mailAddress, properName } from '@/lib/text-fields'

const LONGEST_NAME = 120

const personId = z.uuid()
const role = z.enum(roles)
const provider = line(LONGEST_NAME).default('')

export const addAccountSchema = z.object({
  name: properName(LONGEST_NAME),
  email: mailAddress(),
  role,
  provider,
})
export type NewAccount = z.output<typeof addAccountSchema>

export const changeRoleSchema = z.object({ personId, role, provider })
export type NewRole = z.output<typeof changeRoleSchema>

export const changeAddressSchema = z.object({ personId, email: mailAddress() })
export type NewAddress = z.output<typeof changeAddressSchema>

export const accountSchema = z.object({ personId })
export const pendingSchema = z.object({ changeId: z.uuid() })
