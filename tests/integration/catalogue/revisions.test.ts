import { beforeAll, expect, it } from 'vitest'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { listRevisions } from '@/features/catalogue/editing/revision-queries'
import { aNewService, aPublishedService, aWholeDraft, saveOver } from '../../support/catalogue-stage'
import { aStage, type Stage, TODAY } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('lists every revision that was in force, the last first, with who published it and what it changed', async () => {
  const slug = await aPublishedService(stage.staff())
  const changed = aWholeDraft({ name: { sv: 'Nytt namn', en: 'New name' } })
  const saves = await saveOver(stage.staff(), slug, changed)
  // The publisher is named, not the writer.
  await publishServiceDraft(stage.admin(), { service: slug, saves })
  await saveOver(stage.staff(), slug, aWholeDraft({ notes: 'Ett utkast' }))
  const { name } = aWholeDraft()
  const changes = [
    { path: 'name.sv', before: name.sv, after: 'Nytt namn' },
    { path: 'name.en', before: name.en, after: 'New name' },
  ]
  const both = { publishedOn: TODAY }
  expect(await listRevisions(stage.staff(), slug)).toEqual([
    {
      ...both,
      number: 2,
      publishedBy: stage.admin().name,
      isInForce: true,
      former: { number: 1, changes },
      text: changed,
    },
    {
      ...both,
      number: 1,
      publishedBy: stage.staff().name,
      isInForce: false,
      former: null,
      text: aWholeDraft(),
    },
  ])
})

it('names nobody for a revision from before the log, and mixes no services', async () => {
  const found = await listRevisions(stage.staff(), 'ia-systemet')
  expect(found).toMatchObject([{ number: 1, publishedBy: null, isInForce: true, former: null }])
})

it('is empty while nothing is published, for a name that is not there, and for everyone but staff', async () => {
  const unpublished = await aNewService(stage.staff())
  expect(await listRevisions(stage.staff(), unpublished)).toEqual([])
  expect(await listRevisions(stage.staff(), "'; DROP TABLE")).toEqual([])
  for (const actor of [stage.anonymous(), stage.party('employer'), stage.deliverer()]) {
    expect(await listRevisions(actor, 'ia-systemet')).toEqual([])
  }
})
