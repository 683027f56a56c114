import { z } from 'zod'
import { LONGEST_NAME, LONGEST_PLACE, MOST_HEADCOUNT } from '@/features/organisations/register/member'
import { readOrganisationNumber } from '@/features/organisations/register/organisation-number'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { askedText, code, dayOfOurTime, line, properName } from '@/lib/text-fields'

const EARLIEST_DAY = '1900-01-01'
const LONGEST_REASON = 2000

export const registerDay = dayOfOurTime(EARLIEST_DAY)

const organisationNumber = code(30)
  .refine(written => readOrganisationNumber(written) !== null, { params: { explain: 'organisationNumber' } })
  .transform(written => readOrganisationNumber(written) ?? '')

const facts = {
  name: properName(LONGEST_NAME),
  nameEn: line(LONGEST_NAME).default(''),
  organisationNumber,
  type: z.enum(organisationTypes),
  headcount: z.number().int().min(1).max(MOST_HEADCOUNT),
  sector: z.number().int().min(1).max(10).optional(),
  place: line(LONGEST_PLACE).default(''),
}

export const addMemberSchema = z.object({ ...facts, memberFrom: registerDay })
export type AddMember = z.output<typeof addMemberSchema>

export const changeMemberSchema = z.object({ ...facts, organisationId: z.uuid(), from: registerDay })
export type ChangeMember = z.output<typeof changeMemberSchema>

export const endMemberSchema = z.object({
  organisationId: z.uuid(),
  memberTo: registerDay,
  reason: askedText(LONGEST_REASON, 'reason'),
  mergedInto: organisationNumber.optional(),
})
export type EndMember = z.output<typeof endMemberSchema>

export const reinstateMemberSchema = z.object({ organisationId: z.uuid() })
