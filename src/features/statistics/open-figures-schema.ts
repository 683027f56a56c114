import { z } from 'zod'
import { cuts, figureNames } from '@/features/statistics/figures'
import { localizedTextSchema } from '@/lib/localized-text'

const count = {
  numerator: z.number().nullable().describe('Null where the group is too small to be shown to everyone'),
  denominator: z.number().nullable(),
  share: z.number().nullable().describe('To three decimals, of a figure whose form is `share`'),
}

const figure = {
  name: z.enum(figureNames),
  page: z.string().describe('The permanent address of the figure as a page, on that day'),
  title: localizedTextSchema,
  definition: localizedTextSchema,
  form: z
    .enum(['share', 'count', 'days'])
    .describe('So many of so many, so many from so many, or a median of days of so many'),
  numeratorMeans: localizedTextSchema,
  denominatorMeans: localizedTextSchema,
  cuts: z.array(z.enum(cuts)).describe('The ways to part it, one at a time'),
  isPublished: z.boolean().describe('Counted once, when the month closed'),
  ...count,
}

const asOf = z.iso.date().describe('The day that the figures stand at: the end of a month')

/** Every figure as `GET /api/v1/statistics/figures` gives them. */
export const openFiguresSchema = z.object({ asOf, figures: z.array(z.object(figure)) })
export type OpenFigures = z.infer<typeof openFiguresSchema>
export type OpenFigure = OpenFigures['figures'][number]

/** One of them with its parts, as `GET /api/v1/statistics/figures/{name}` gives it. */
export const openFigureSchema = z.object({
  asOf,
  ...figure,
  cut: z.enum(cuts),
  groups: z.array(z.object({ group: z.string(), name: localizedTextSchema, ...count })),
  months: z.array(z.object({ asOf: z.iso.date(), ...count })).describe('The whole at each month’s end'),
})
export type OpenFigureParts = z.infer<typeof openFigureSchema>
