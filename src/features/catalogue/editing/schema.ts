import { z } from 'zod'
import { serviceDraftSchema } from '@/features/catalogue/editing/draft-content'
import { goals, listEditFrom } from '@/features/catalogue/editing/rules'
import { isSlug } from '@/features/catalogue/editing/slug'
import { code, properName } from '@/lib/text-fields'

const LONGEST_NAME = 120

const name = properName(LONGEST_NAME)
/** A service as an address names it. */
const slug = code(100).min(1)
const saves = z.number().int().min(0)

export const newServiceSchema = z.object({
  name: z.object({ sv: name, en: name }),
  slug: code(LONGEST_NAME)
    .refine(isSlug, { params: { explain: 'slug' } })
    .optional(),
})
export type NewService = z.output<typeof newServiceSchema>

const intent = code(100)
  .refine(text => goals.some(goal => goal === text) || listEditFrom(text) !== null)
  .default('save')

export const saveServiceDraftSchema = z.object({ service: slug, saves, intent, ...serviceDraftSchema.shape })
export type SaveServiceDraft = z.output<typeof saveServiceDraftSchema>

export const readServiceDraftSchema = z.object({ service: slug, saves })
export type ReadServiceDraft = z.output<typeof readServiceDraftSchema>
