'use server'

import { z } from 'zod'
import { defineAction } from '@/auth/define-action'
import {
  createService,
  discardServiceDraft,
  saveServiceDraft,
} from '@/features/catalogue/editing/draft-commands'
import { newAddress, pathAfterSaving } from '@/features/catalogue/editing/editor-paths'
import { loadServices } from '@/features/catalogue/editing/load-commands'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import {
  newServiceSchema,
  readServiceDraftSchema,
  saveServiceDraftSchema,
} from '@/features/catalogue/editing/schema'
import { moveService, planService } from '@/features/catalogue/lifecycle/lifecycle-commands'
import { addPilot, removePilot } from '@/features/catalogue/lifecycle/pilot-commands'
import { moveServiceSchema, pilotSchema, planServiceSchema } from '@/features/catalogue/lifecycle/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const createServiceAction = defineAction({
  schema: newServiceSchema,
  run: createService,
  next: slug => withDone(paths.adminService(slug), 'created'),
})

export const loadServicesAction = defineAction({
  schema: z.object({}),
  run: loadServices,
  next: () => withDone(paths.adminServices, 'added'),
})

export const saveServiceDraftAction = defineAction({
  schema: saveServiceDraftSchema,
  run: saveServiceDraft,
  next: (slug, input) => pathAfterSaving(slug, input),
})

/** While one writes: the page stays, and says whether it was saved. */
export const autosaveServiceDraftAction = defineAction({
  schema: saveServiceDraftSchema,
  run: saveServiceDraft,
})

export const publishServiceAction = defineAction({
  schema: readServiceDraftSchema,
  run: publishServiceDraft,
  next: slug => withDone(paths.adminServiceLifecycle(slug), 'published'),
})

export const discardServiceAction = defineAction({
  schema: readServiceDraftSchema,
  run: discardServiceDraft,
  next: () => withDone(paths.adminServices, 'discarded'),
})

export const planServiceAction = defineAction({
  schema: planServiceSchema,
  run: planService,
  next: (slug, { saves }) => withDone(newAddress(paths.adminServiceLifecycle(slug), saves + 1), 'planned'),
})

export const moveServiceAction = defineAction({
  schema: moveServiceSchema,
  run: moveService,
  next: slug => withDone(paths.adminServiceLifecycle(slug), 'moved'),
})

export const addPilotAction = defineAction({
  schema: pilotSchema,
  run: addPilot,
  next: (slug, { organisationId }) =>
    `${withDone(newAddress(paths.adminServiceLifecycle(slug), organisationId), 'pilot_added')}#pilot`,
})

export const removePilotAction = defineAction({
  schema: pilotSchema,
  run: removePilot,
  next: (slug, { organisationId }) =>
    `${withDone(newAddress(paths.adminServiceLifecycle(slug), organisationId), 'pilot_removed')}#pilot`,
})
