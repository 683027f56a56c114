import { z } from 'zod'
import { MOST_COLUMNS } from '@/features/imports/file-table'
import { memberFields } from '@/features/imports/members/member-columns'
import { orderFields } from '@/features/imports/orders/order-columns'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { registerDay } from '@/features/organisations/register/schema'
import { code, line } from '@/lib/text-fields'

const MOST_KINDS = 20
const LONGEST_WORD = 500

const importId = z.uuid()
const column = z.number().int().min(0).max(MOST_COLUMNS).optional()
const columnsOf = <Field extends string>(fields: readonly Field[]) =>
  z.object(Object.fromEntries(fields.map(field => [field, column])) as Record<Field, typeof column>)

export const importKinds = ['members', 'orders'] as const

export const uploadSchema = z.object({ kind: z.enum(importKinds), file: z.instanceof(File) })

export const mapMembersSchema = z.object({
  importId,
  columns: columnsOf(memberFields),
  kinds: z
    .array(
      z.object({
        word: line(LONGEST_WORD).default(''),
        type: z.enum(organisationTypes).optional(),
      }),
    )
    .max(MOST_KINDS),
  from: registerDay,
  gone: z.enum(['keep', 'end']),
})
export type MapMembers = z.output<typeof mapMembersSchema>

export const mapOrdersSchema = z.object({ importId, columns: columnsOf(orderFields) })
export type MapOrders = z.output<typeof mapOrdersSchema>

export const importSchema = z.object({ importId })
export const acceptSchema = z.object({ importId, plan: code(64).regex(/^[0-9a-f]{64}$/) })
export type AcceptImport = z.output<typeof acceptSchema>

/** A mapping as it is kept. */
export const memberMappingSchema = z.object({
  columns: columnsOf(memberFields),
  kinds: z.record(z.string(), z.enum(organisationTypes)),
  from: registerDay,
  gone: z.enum(['keep', 'end']),
})
export const orderMappingSchema = z.object({ columns: columnsOf(orderFields) })
