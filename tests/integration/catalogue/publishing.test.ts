import { beforeAll, describe, expect, it } from 'vitest'
import { discardServiceDraft } from '@/features/catalogue/editing/draft-commands'
import { readDraft } from '@/features/catalogue/editing/draft-content'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { getEditedService } from '@/features/catalogue/editing/queries'
import { addPilot } from '@/features/catalogue/lifecycle/pilot-commands'
import { listServices } from '@/features/catalogue/queries'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import { getOrder } from '@/features/orders/queries'
import { PROGRAMME_CHAIN } from '@/lib/events'
import {
  aNewService,
  anOpenService,
  aPublishedService,
  aReadyDraft,
  aWholeDraft,
  saveOver,
  serviceEvents,
  serviceRow,
} from '../../support/catalogue-stage'
import { aStage, asSystem, chainFaults, NOW, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

describe('publishServiceDraft', () => {
  it('puts the draft in force for everyone, and logs it with a digest of its words', async () => {
    const ready = await aReadyDraft(stage.staff())
    expect(await publishServiceDraft(stage.staff(), ready)).toEqual({ ok: true, value: ready.service })
    const row = await serviceRow(ready.service)
    expect(row.revisions).toMatchObject([{ number: 1, state: 'published', publishedAt: NOW }])
    expect(readDraft(row.revisions[0]?.content)).toEqual(aWholeDraft())
    const slugs = (await listServices(stage.anonymous())).map(({ slug }) => slug)
    expect(slugs).toContain(ready.service)
    expect((await serviceEvents(row.id)).at(-1)).toMatchObject({
      kind: 'service.published',
      facts: { revision: 1, content: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('is refused while a language is missing, and nothing is published', async () => {
    const service = await aNewService(stage.staff())
    const saves = await saveOver(stage.staff(), service, aWholeDraft({ duration: { sv: 'En dag', en: '' } }))
    expect(await publishServiceDraft(stage.staff(), { service, saves })).toEqual({
      ok: false,
      reason: 'service_incomplete',
      values: { count: 1 },
    })
    expect((await serviceRow(service)).revisions).toMatchObject([{ state: 'draft' }])
  })

  it('publishes only the draft that was read, and only what is new', async () => {
    const { service, saves } = await aReadyDraft(stage.staff())
    const before = { service, saves: saves - 1 }
    expect(await publishServiceDraft(stage.staff(), before)).toEqual(refused('service_draft_changed'))
    expect(await publishServiceDraft(stage.staff(), { service, saves })).toMatchObject({ ok: true })
    const again = await publishServiceDraft(stage.staff(), { service, saves })
    expect(again).toEqual(refused('service_without_draft'))
    const same = await saveOver(stage.staff(), service, aWholeDraft())
    const unchanged = await publishServiceDraft(stage.staff(), { service, saves: same })
    expect(unchanged).toEqual(refused('service_unchanged'))
    const nowhere = await publishServiceDraft(stage.staff(), { service: 'finns-inte', saves })
    expect(nowhere).toEqual(refused('not_found'))
  })

  it('leaves an order with the text that it was begun on', async () => {
    const service = await anOpenService(stage.staff())
    const begun = await startOrder(stage.party('employer'), { service })
    if (!begun.ok) throw new Error(begun.reason)
    const changed = aWholeDraft({ name: { sv: 'Nytt namn', en: 'New name' } })
    const saves = await saveOver(stage.staff(), service, changed)
    await publishServiceDraft(stage.staff(), { service, saves })
    const former = await getOrder(stage.party('employer'), begun.value)
    expect(former?.service.name).toEqual(aWholeDraft().name)
    const later = await startOrder(stage.foreigner(), { service })
    if (!later.ok) throw new Error(later.reason)
    expect((await getOrder(stage.foreigner(), later.value))?.service.name.sv).toBe('Nytt namn')
  })
})

describe('discardServiceDraft', () => {
  it('throws the draft away and leaves what is in force', async () => {
    const service = await aPublishedService(stage.staff())
    const saves = await saveOver(stage.staff(), service, aWholeDraft({ notes: 'Nytt' }))
    const stale = await discardServiceDraft(stage.staff(), { service, saves: saves + 1 })
    expect(stale).toEqual(refused('service_draft_changed'))
    expect(await discardServiceDraft(stage.staff(), { service, saves })).toEqual({ ok: true, value: service })
    const row = await serviceRow(service)
    expect(row.revisions).toMatchObject([{ number: 1, state: 'published' }])
    expect((await serviceEvents(row.id)).at(-1)).toMatchObject({
      kind: 'service.draft_discarded',
      facts: { revision: 2, isRemoved: false },
    })
    const none = await discardServiceDraft(stage.staff(), { service, saves })
    expect(none).toEqual(refused('service_without_draft'))
  })

  it('takes a service of which nothing was published with it', async () => {
    const { service, saves } = await aReadyDraft(stage.staff())
    await addPilot(stage.staff(), { service, organisationId: stage.home.id })
    expect(await discardServiceDraft(stage.staff(), { service, saves })).toMatchObject({ ok: true })
    expect(await getEditedService(stage.staff(), service)).toBeNull()
    expect(await discardServiceDraft(stage.staff(), { service, saves })).toEqual(refused('not_found'))
  })

  it('keeps a service that has rounds', async () => {
    const { service, saves } = await aReadyDraft(stage.staff())
    const { id: serviceId } = await serviceRow(service)
    const days = { startsOn: NOW, lastOrderOn: NOW, goNoGoOn: NOW }
    await asSystem(tx =>
      tx.round.create({ data: { serviceId, ...days, minimumPlaces: 1, maximumPlaces: 2 } }),
    )
    const kept = await discardServiceDraft(stage.staff(), { service, saves })
    expect(kept).toEqual(refused('service_has_rounds'))
  })
})
