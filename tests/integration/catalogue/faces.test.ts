import { afterAll, beforeAll, expect, it } from 'vitest'
import { facesOfRevisions, facesOfServices } from '@/features/catalogue/face-queries'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { isSelfLedService } from '@/features/catalogue/self-led'
import { aPublishedService } from '../../support/catalogue-stage'
import { aStage, found, type Stage } from '../../support/order-stage'

// Answers are kept here though nothing tells of changes: so the process knows less than the database.
const kept = (globalThis as typeof globalThis & { portalKept: { isTold: boolean } }).portalKept

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  kept.isTold = true
})
afterAll(() => {
  kept.isTold = false
})

it('a revision that the process has not heard of is asked for, and its service too', async () => {
  await facesOfServices([])
  const slug = await aPublishedService(stage.staff())
  kept.isTold = false
  const service = found(await getServiceBySlug(stage.staff(), slug), 'the service')
  kept.isTold = true
  const isSelfLed = isSelfLedService(service.content)
  const face = { slug, number: service.number, name: service.content.name, revision: 1, isSelfLed }
  expect((await facesOfRevisions([service.revisionId])).get(service.revisionId)).toMatchObject(face)
  expect((await facesOfServices([service.id])).get(service.id)).toMatchObject(face)
})
