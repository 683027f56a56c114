import { z } from 'zod'
import { recordOf } from '@/lib/record-of'
import { LONGEST_TELEPHONE, line, mailAddress, telephone, writing } from '@/lib/text-fields'

export type ParticularField = {
  /** The control that it is written in. */
  kind: 'line' | 'email' | 'telephone' | 'text'
  longest: number
  autoComplete?: 'name' | 'email' | 'tel'
  width?: 'short'
}

/** The particulars beside the content. No signature covers them, so a change is logged and voids nothing. */
const fields = {
  contactName: { kind: 'line', longest: 200, autoComplete: 'name' },
  contactEmail: { kind: 'email', longest: 200, autoComplete: 'email' },
  contactPhone: { kind: 'telephone', longest: LONGEST_TELEPHONE, autoComplete: 'tel', width: 'short' },
  diaryNumber: { kind: 'line', longest: 100, width: 'short' },
  practicalNotes: { kind: 'text', longest: 2000 },
} as const satisfies Record<string, ParticularField>

export type ParticularName = keyof typeof fields
export const particularFields: Record<ParticularName, ParticularField> = fields
export const particularNames = Object.keys(fields) as ParticularName[]

export const particularsSchema = z.object(recordOf(particularNames, name => schemaOf(fields[name])))
export type Particulars = z.output<typeof particularsSchema>

export const emptyParticulars: Particulars = particularsSchema.parse({})

/** The columns to read. */
export const particularsSelect = recordOf(particularNames, () => true as const)

/** The particulars alone, out of a row or a form that holds more. */
export function particularsOf(row: Particulars): Particulars {
  return recordOf(particularNames, name => row[name])
}

function schemaOf({ kind, longest }: ParticularField) {
  if (kind === 'email') return z.union([z.literal(''), mailAddress(longest)]).default('')
  if (kind === 'telephone') return telephone().default('')
  return (kind === 'line' ? line(longest) : writing(longest)).default('')
}
