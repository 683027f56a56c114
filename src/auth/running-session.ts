import { z } from 'zod'
import { assurances } from '@/auth/actor'
import { parties } from '@/lib/party'
import { locales } from '@/messages/messages'

const instant = z.coerce.date()

const heldMandateSchema = z.object({
  id: z.string(),
  party: z.enum(parties),
  kind: z.enum(['signatory', 'preparer']),
  validFrom: z.coerce.date(),
  validTo: z.coerce.date().nullable(),
  revokedAt: instant.nullable(),
  /** A stand-in's: the name of the one in whose place they act. */
  standsInFor: z.string().nullish(),
  organisation: z.object({ id: z.string(), name: z.string(), nameEn: z.string() }),
})

/** A session as `app.session_of` in the law tells it. */
export const runningSessionSchema = z.object({
  id: z.string(),
  assurance: z.enum(assurances),
  hasTwoFactors: z.boolean(),
  actingMandateId: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  signsUntil: instant,
  /** Notifications that the person has not read. */
  unread: z.number(),
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(locales),
    staffRole: z.enum(['staff', 'admin', 'reader', 'deliverer']).nullable(),
    deactivatedAt: instant.nullable(),
    /** Since when mail does not reach them. */
    mailFailedAt: instant.nullable(),
    hasPasskey: z.boolean().optional(),
    mandates: z.array(heldMandateSchema),
  }),
})

export type RunningSession = z.infer<typeof runningSessionSchema>
