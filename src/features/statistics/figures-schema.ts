import { z } from 'zod'
import { localizedTextSchema } from '@/lib/localized-text'

const HIDDEN = 'null where the group is too small to be shown, or would tell one that is'

const shareSchema = z.object({
  numerator: z.int().describe('Organisations that are counted'),
  denominator: z.int().describe('Organisations that they are counted among'),
  share: z.number().nullable().describe('From 0 to 1, to three decimals; none of nothing has no share'),
})

const reached = (those: string) => shareSchema.describe(`Members that ${those}, of all members that day`)

const serviceSchema = z.object({
  slug: z.string().describe('The service as `GET /api/v1/services` names it'),
  name: localizedTextSchema.describe('The name of the service'),
  deliveredServices: z.int().nullable().describe(`Orders of it with at least one held session; ${HIDDEN}`),
  occasions: z.int().nullable().describe(`Its sessions that were held; ${HIDDEN}`),
})

/** The headline figures as `GET /api/v1/statistics` gives them. */
export const programmeFiguresSchema = z.object({
  asOf: z.iso
    .date()
    .describe('The day that the figures stand at: the end of a month')
    .meta({ examples: ['2021-05-31'] }),
  members: z.int().describe('Organisations that were members that day'),
  reach: z
    .object({
      interested: reached('have ever shown interest or ordered'),
      ordered: reached('have ever had a valid order'),
      delivered: reached('have had at least one session'),
    })
    .describe('How many of the members the programme has reached'),
  deliveredServices: z.int().describe('Orders with at least one held session, of every service'),
  occasions: z.int().describe('Sessions that were held; a joint one is one'),
  participants: z.int().describe('People at each session, added up; one who attends twice counts twice'),
  iaAtUniversities: shareSchema
    .extend({
      numerator: z.int().nullable().describe(`Organisations that are counted; ${HIDDEN}`),
      onTheWay: z.int().nullable().describe(`Have ordered and do not use the system yet; ${HIDDEN}`),
      connected: z.int().nullable().describe(`Use the system; ${HIDDEN}`),
    })
    .describe('Universities and university colleges that have ordered IA-systemet, of all that are members'),
  services: z.array(serviceSchema).describe('Services that have been delivered, the most delivered first'),
})
export type ProgrammeFigures = z.infer<typeof programmeFiguresSchema>
