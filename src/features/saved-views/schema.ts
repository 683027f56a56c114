import { z } from 'zod'
import { LONGEST_NAME } from '@/features/saved-views/rules'
import { code, properName } from '@/lib/text-fields'

const name = properName(LONGEST_NAME)

export const saveViewSchema = z.object({ shown: code(700), name })
export type NewView = z.output<typeof saveViewSchema>

export const viewIdSchema = z.uuid()

export const renameViewSchema = z.object({ viewId: viewIdSchema, name })
export type RenamedView = z.output<typeof renameViewSchema>

export const removeViewSchema = z.object({ viewId: viewIdSchema })
