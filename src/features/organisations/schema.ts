import { z } from 'zod'
import { mandateKinds } from '@/features/organisations/rules'
import { parties, unionParties } from '@/lib/party'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'
import { askedText, code, day, mailAddress, properName, writing } from '@/lib/text-fields'

const LONGEST = { name: 120, reason: 2000, union: 200, key: 200, path: 2000 }

const id = z.uuid()
const fault = askedText(LONGEST.reason, 'fault')
const reason = askedText(LONGEST.reason, 'reason')
const name = properName(LONGEST.name)
const email = mailAddress()
const address = { organisationId: id, party: z.enum(parties) }

/** The page that the form stands on, to come back to. */
export const fromSchema = z.object({
  from: code(LONGEST.path)
    .optional()
    .transform(path => sameSitePath(path, paths.organisation)),
})

export const inviteSchema = z.object({
  ...address,
  kind: z.enum(mandateKinds),
  name,
  email,
  localUnionId: id.optional(),
  asksUnion: z.boolean().optional(),
  validFrom: day().optional(),
  validTo: day().optional(),
})
export type Invite = z.output<typeof inviteSchema>

/** The address that the form has asked about once. */
export const askedSchema = z.object({ asked: code(LONGEST.path).optional() })

export const standInSchema = z.object({ name, email, validFrom: day(), validTo: day() })
export type NewStandIn = z.output<typeof standInSchema>

export const invitationSchema = z.object({ invitationId: id })
export const keySchema = z.object({ kod: code(LONGEST.key).min(1), till: code(LONGEST.path).optional() })
export const endMandateSchema = z.object({ mandateId: id, reason })
export type EndMandate = z.output<typeof endMandateSchema>

export const addLocalUnionSchema = z.object({
  organisationId: id,
  party: z.enum(unionParties),
  unionName: properName(LONGEST.union),
  isContactUnion: z.boolean().default(false),
})
export type NewLocalUnion = z.output<typeof addLocalUnionSchema>
export const endLocalUnionSchema = z.object({ localUnionId: id, reason })
export type EndLocalUnion = z.output<typeof endLocalUnionSchema>

export const attestSchema = z.object({
  organisationId: id,
  party: z.enum(unionParties),
  reason: askedText(LONGEST.reason, 'evidence'),
  expiresOn: day(),
})
export type NewAttestation = z.output<typeof attestSchema>
export const attestationSchema = z.object({ attestationId: id })
export const contestSchema = z.object({ attestationId: id, reason: fault })
export type Contest = z.output<typeof contestSchema>
export const contestByKeySchema = z.object({ kod: code(LONGEST.key).min(1), reason: fault })

export const requestAccessSchema = z.object({
  ...address,
  kind: z.enum(mandateKinds),
  name,
  email,
  message: writing(LONGEST.reason).default(''),
})
export type AccessWish = z.output<typeof requestAccessSchema>
export const grantAccessSchema = z.object({ requestId: id, localUnionId: id.optional() })
export type GrantAccess = z.output<typeof grantAccessSchema>
export const requestSchema = z.object({ requestId: id })
export const refuseAccessSchema = z.object({ requestId: id, reason })

export const askForMandateSchema = z.object({ orderId: id, party: z.enum(parties) })
export type AskForMandate = z.output<typeof askForMandateSchema>
