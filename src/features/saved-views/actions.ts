'use server'

import { defineAction } from '@/auth/define-action'
import { removeView, renameView, saveView } from '@/features/saved-views/commands'
import { removeViewSchema, renameViewSchema, saveViewSchema } from '@/features/saved-views/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const saveViewAction = defineAction({
  schema: saveViewSchema,
  run: saveView,
  next: shown => withDone(shown, 'view_saved'),
})

export const renameViewAction = defineAction({
  schema: renameViewSchema,
  run: renameView,
  next: () => withDone(paths.adminViews, 'view_renamed'),
})

export const removeViewAction = defineAction({
  schema: removeViewSchema,
  run: removeView,
  next: () => withDone(paths.adminViews, 'view_removed'),
})
