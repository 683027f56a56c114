import { z } from 'zod'
import { localizedTextSchema } from '@/lib/localized-text'

const hidden = z.int().nullable().describe('Null where the group is too small to be shown to everyone')

const shareSchema = z.object({
  numerator: z.int(),
  denominator: z.int(),
  share: z.number().nullable().describe('To three decimals; none of nothing has no share'),
})

/** The headline figures as `GET /api/v1/statistics` gives them. */
export const programmeFiguresSchema = z.object({
  asOf: z.iso.date().describe('The day that the figures stand at: the end of a month'),
  members: z.int(),
  reach: z.object({ interested: shareSchema, ordered: shareSchema, delivered: shareSchema }),
  deliveredServices: z.int(),
  occasions: z.int(),
  participants: z.int(),
  iaAtUniversities: shareSchema
    .extend({ onTheWay: hidden, connected: hidden })
    .describe('Universities and university colleges that have ordered IA-systemet, of all that are members'),
  services: z
    .array(
      z.object({
        slug: z.string(),
        name: localizedTextSchema,
        deliveredServices: hidden,
        occasions: hidden,
      }),
    )
    .describe('Services that have been delivered, the most delivered first'),
})
export type ProgrammeFigures = z.infer<typeof programmeFiguresSchema>
