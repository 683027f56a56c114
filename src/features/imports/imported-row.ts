import { z } from 'zod'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import type { ImportAct } from '@/generated/prisma/enums'

const factsSchema = z.object({
  name: z.string(),
  nameEn: z.string(),
  organisationNumber: z.string(),
  type: z.enum(organisationTypes),
  headcount: z.int(),
  sector: z.int().nullable(),
  place: z.string(),
})

/** The state of a member before a file changed it, and after. */
export const memberBeforeSchema = factsSchema.extend({
  id: z.string(),
  memberFrom: z.string(),
  memberTo: z.string().nullable(),
  periodFrom: z.string(),
})
export const memberAfterSchema = factsSchema.extend({ from: z.string() })
export const memberEndSchema = z.object({ memberTo: z.string() })

/** A row of an accepted file as it is kept. */
export type DoneRow = {
  line: number | null
  act: ImportAct
  label: string
  organisationId: string
  orderId?: string
  before?: z.output<typeof memberBeforeSchema>
  after?: z.output<typeof memberAfterSchema> | z.output<typeof memberEndSchema>
}

export function labelOf({ label, number }: { label: string; number: string }): string {
  return [label, number].filter(Boolean).join(', ')
}
