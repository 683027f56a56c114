import { z } from 'zod'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { serviceLifecycles } from '@/features/catalogue/service-kinds'
import { localizedTextSchema } from '@/lib/localized-text'

const day = z.iso.date()

const goalSchema = z.object({
  count: z.int(),
  unit: z.enum(['deliveries', 'organisations']),
  isReached: z.boolean(),
  reachedAtLeast: z.int().describe('In whole fives, so that no small group can be told from it'),
})

const roundSchema = z.object({
  startsOn: day,
  lastOrderOn: day.describe('The last day to join it'),
  minimumPlaces: z.int(),
  maximumPlaces: z.int(),
  placesLeft: z.int().describe('Places that the next one who orders gets; none while others wait for them'),
})

/** A service as `GET /api/v1/services` gives it. A field that may lack is null, never left out. */
export const publicServiceSchema = z.object({
  number: z.int(),
  slug: z.string(),
  path: z.string(),
  url: z.url(),
  revision: z.int(),
  revisedAt: z.iso.datetime().nullable(),
  lifecycle: z.enum(serviceLifecycles).describe('The state today: the days below have been counted in'),
  opensOn: day.nullable(),
  lastOrderOn: day.nullable(),
  lastDeliveryOn: day.nullable(),
  successor: z.string().nullable().describe('The slug of the service that takes over'),
  goal: goalSchema.nullable().describe('What the staff aim at, and how far the service has come'),
  nextRound: roundSchema.nullable().describe('The first of the rounds below'),
  rounds: z
    .array(roundSchema)
    .describe(
      'Those that can still be joined, the first to start first; where they are full, orders wait in line',
    ),
  canBeOrdered: z.boolean().describe('By any member; organisations on a pilot list may order earlier'),
  canBeShownInterest: z.boolean(),
  ...serviceContentSchema.omit({ keywords: true, examples: true, notes: true }).shape,
  jointAttendanceNote: localizedTextSchema.nullable().describe('Who should attend, where that is special'),
})
export type PublicService = z.infer<typeof publicServiceSchema>

export const publicServicesSchema = z.object({ services: z.array(publicServiceSchema) })
