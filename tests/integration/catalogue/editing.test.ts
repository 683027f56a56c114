import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createService, saveServiceDraft } from '@/features/catalogue/editing/draft-commands'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { getEditedService, listEditedServices } from '@/features/catalogue/editing/queries'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { PROGRAMME_CHAIN } from '@/lib/events'
import {
  aNewService,
  aPublishedService,
  aReadyDraft,
  aWholeDraft,
  saveOver,
  savesOf,
  serviceEvents,
  serviceRow,
} from '../../support/catalogue-stage'
import { aStage, chainFaults, found, NOW, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

// A form without an address gives the field as undefined.
const named = (sv: string, en = sv) => ({ name: { sv, en }, slug: undefined })

describe('createService', () => {
  it('gives the next number, an address of the name and a draft that nobody else sees, and logs it', async () => {
    const last = (await listEditedServices(stage.staff())).at(-1)?.number ?? 0
    expect(await createService(stage.staff(), named('Nära ledarskap', 'Close leadership'))).toEqual({
      ok: true,
      value: 'nara-ledarskap',
    })
    const row = await serviceRow('nara-ledarskap')
    expect(row).toMatchObject({ number: last + 1, lifecycle: 'coming', opensOn: null })
    expect(row.revisions).toMatchObject([{ number: 1, state: 'draft', saves: 1 }])
    expect(await getServiceBySlug(stage.party('employer'), 'nara-ledarskap')).toBeNull()
    expect(await getServiceBySlug(stage.staff(), 'nara-ledarskap')).toBeNull()
    expect(await serviceEvents(row.id)).toMatchObject([{ kind: 'service.created', chainId: PROGRAMME_CHAIN }])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('takes an address of one’s own, and none that is taken or can’t be one', async () => {
    const own = { ...named('Egen'), slug: `egen-${randomUUID()}` }
    expect(await createService(stage.staff(), own)).toEqual({ ok: true, value: own.slug })
    expect(await createService(stage.staff(), own)).toEqual(refused('service_slug_taken'))
    expect(await createService(stage.staff(), named('IA-systemet'))).toEqual(refused('service_slug_taken'))
    for (const name of ['???', 'Ny']) {
      expect(await createService(stage.staff(), named(name))).toEqual(refused('service_slug_missing'))
    }
  })

  it('gives two that are begun at once a number each, and a form that is posted twice one service', async () => {
    const slugs = await Promise.all([1, 2, 3].map(() => aNewService(stage.staff())))
    const numbers = await Promise.all(slugs.map(async slug => (await serviceRow(slug)).number))
    expect(new Set(numbers).size).toBe(3)
    const form = { key: randomUUID(), hash: 'a'.repeat(64) }
    const input = named(`Två gånger ${form.key}`)
    const [one, other] = [
      await createService({ ...stage.staff(), form }, input),
      await createService({ ...stage.staff(), form }, input),
    ]
    expect(other).toEqual(one)
  })
})

describe('saveServiceDraft', () => {
  it('keeps whatever was written, half-finished as it is, and who wrote it', async () => {
    const service = await aNewService(stage.staff())
    const draft = aWholeDraft({ suits: { sv: 'Alla', en: '' }, mode: null, gives: [] })
    const saved = await saveServiceDraft(stage.admin(), { service, saves: 1, intent: 'save', ...draft })
    expect(saved).toEqual({ ok: true, value: service })
    const edited = found(await getEditedService(stage.staff(), service), 'service')
    expect(edited.text).toEqual(draft)
    expect(edited.draft).toMatchObject({ number: 1, saves: 2, savedBy: stage.admin().name, savedAt: NOW })
    expect(edited.obstacles.map(({ path }) => path)).toEqual(['suits.en', 'gives', 'mode'])
  })

  it('changes a list in the same press', async () => {
    const service = await aNewService(stage.staff())
    const draft = aWholeDraft()
    const press = { service, saves: 1, intent: 'questions.add', ...draft }
    expect(await saveServiceDraft(stage.staff(), press)).toMatchObject({ ok: true })
    const { text } = found(await getEditedService(stage.staff(), service), 'service')
    expect(text.questions).toHaveLength(draft.questions.length + 1)
  })

  it('opens a draft beside what is in force, which stays as it is for everyone', async () => {
    const service = await aPublishedService(stage.staff())
    await saveOver(stage.staff(), service, aWholeDraft({ suits: { sv: 'Nya', en: 'New' } }))
    expect((await serviceRow(service)).revisions).toMatchObject([
      { number: 1, state: 'published' },
      { number: 2, state: 'draft' },
    ])
    const shown = await getServiceBySlug(stage.party('employer'), service)
    expect(shown).toMatchObject({ revisionNumber: 1, content: { suits: aWholeDraft().suits } })
    const edited = found(await getEditedService(stage.staff(), service), 'service')
    expect(edited.changes.map(({ path }) => path)).toEqual(['suits.sv', 'suits.en'])
  })

  it('says who has saved meanwhile, and saves over it only when asked to', async () => {
    const service = await aNewService(stage.staff())
    const read = { service, saves: 1, ...aWholeDraft() }
    await saveServiceDraft(stage.admin(), { ...read, intent: 'save', notes: 'Hennes' })
    const mine = { ...read, notes: 'Mina' }
    expect(await saveServiceDraft(stage.staff(), { ...mine, intent: 'save' })).toEqual({
      ok: false,
      reason: 'service_draft_changed',
      field: 'saves',
      values: { name: stage.admin().name },
    })
    expect((await getEditedService(stage.staff(), service))?.text.notes).toBe('Hennes')
    expect(await saveServiceDraft(stage.staff(), { ...mine, intent: 'overwrite' })).toMatchObject({
      ok: true,
    })
    expect((await getEditedService(stage.staff(), service))?.text.notes).toBe('Mina')
  })

  it('lets one of two who save at the same moment win, also when both begin the draft', async () => {
    for (const service of [await aNewService(stage.staff()), await aPublishedService(stage.staff())]) {
      const press = { service, saves: await savesOf(service), intent: 'save', ...aWholeDraft() }
      const both = await Promise.all([
        saveServiceDraft(stage.staff(), { ...press, notes: 'ett' }),
        saveServiceDraft(stage.admin(), { ...press, notes: 'två' }),
      ])
      expect(both.filter(one => one.ok)).toHaveLength(1)
      expect(both).toContainEqual(refused('service_draft_changed'))
    }
  })

  it('says that the draft was published or thrown away meanwhile', async () => {
    const ready = await aReadyDraft(stage.staff())
    await publishServiceDraft(stage.admin(), ready)
    const press = { ...ready, intent: 'save', ...aWholeDraft() }
    expect(await saveServiceDraft(stage.staff(), press)).toEqual(refused('service_draft_moved_on'))
    const unknown = { ...press, service: 'finns-inte' }
    expect(await saveServiceDraft(stage.staff(), unknown)).toEqual(refused('not_found'))
  })
})

describe('the list of services', () => {
  it('says how far each goal is, by the orders that have a done occasion', async () => {
    const before = found(await getEditedService(stage.staff(), 'fanga-tidiga-tecken'), 'service')
    await stage.order().delivered().create(stage.world)
    const after = found(await getEditedService(stage.staff(), 'fanga-tidiga-tecken'), 'service')
    expect(after.goal?.reached).toBe((before.goal?.reached ?? 0) + 1)
    expect(after.published?.number).toBe(1)
    expect(after).toMatchObject({ draft: null, obstacles: [], changes: [] })
  })
})
