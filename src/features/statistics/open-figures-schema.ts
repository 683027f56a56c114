import { z } from 'zod'
import { cuts, figureNames } from '@/features/statistics/figures'
import { localizedTextSchema } from '@/lib/localized-text'

const count = {
  numerator: z
    .number()
    .nullable()
    .describe(
      'In the unit that `numeratorMeans` names, or in days; null where the group is too small to be shown, or would tell one that is',
    ),
  denominator: z
    .number()
    .nullable()
    .describe('In the unit that `denominatorMeans` names; null where `numerator` is'),
  share: z
    .number()
    .nullable()
    .describe('From 0 to 1, to three decimals; null where `form` is another, and where it is of none'),
}

const figure = {
  name: z.enum(figureNames).describe('Its name in addresses here'),
  page: z.string().describe('The permanent address of the figure as a page, on that day'),
  title: localizedTextSchema.describe('Its name on the page'),
  definition: localizedTextSchema.describe('What is counted, and of what'),
  form: z
    .enum(['share', 'count', 'days'])
    .describe('So many of so many, so many from so many, or a median of days of so many'),
  numeratorMeans: localizedTextSchema.describe('The unit of each `numerator`'),
  denominatorMeans: localizedTextSchema.describe('The unit of each `denominator`'),
  cuts: z.array(z.enum(cuts)).describe('The ways to part it, one at a time'),
  isPublished: z.boolean().describe('Counted once, when the month closed; else counted now'),
  ...count,
}

const asOf = z.iso
  .date()
  .describe('The day that the figures stand at: the end of a month')
  .meta({ examples: ['2021-05-31'] })

/** Every figure as `GET /api/v1/statistics/figures` gives them. */
export const openFiguresSchema = z.object({
  asOf,
  figures: z.array(z.object(figure)).describe('Those that the asker may see, each as a whole'),
})
export type OpenFigures = z.infer<typeof openFiguresSchema>
export type OpenFigure = OpenFigures['figures'][number]

const group = z.object({
  group: z.string().describe('Its name for programs: of a service its slug, of a round its first day'),
  name: localizedTextSchema.describe('Its name on the page'),
  ...count,
})

const month = z.object({ asOf: z.iso.date().describe('The end of the month'), ...count })

/** One of them with its parts, as `GET /api/v1/statistics/figures/{name}` gives it. */
export const openFigureSchema = z.object({
  asOf,
  ...figure,
  cut: z.enum(cuts).describe('The way in which it is parted here'),
  groups: z.array(group).describe('Its groups, which may overlap; none where it is parted over time'),
  months: z
    .array(month)
    .describe('Where it is parted over time, the whole at the end of each published month'),
})
export type OpenFigureParts = z.infer<typeof openFigureSchema>
