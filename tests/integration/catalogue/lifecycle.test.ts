import { beforeAll, describe, expect, it } from 'vitest'
import { moveService, planService } from '@/features/catalogue/lifecycle/lifecycle-commands'
import { addPilot, removePilot } from '@/features/catalogue/lifecycle/pilot-commands'
import { countConcerned, getPilotList } from '@/features/catalogue/lifecycle/queries'
import type { MoveService, PlanService } from '@/features/catalogue/lifecycle/schema'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { showInterest } from '@/features/interest/commands'
import { startOrder } from '@/features/orders/drafting/draft-commands'
import { dayOfDate } from '@/lib/dates'
import { PROGRAMME_CHAIN } from '@/lib/events'
import {
  aNewService,
  anOpenService,
  aPublishedService,
  serviceEvents,
  serviceRow,
} from '../../support/catalogue-stage'
import { aStage, chainFaults, refused, type Stage, TODAY } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const noDays = { opensOn: null, lastOrderOn: null, lastDeliveryOn: null }
const ending = { lastOrderOn: '2021-06-30', lastDeliveryOn: '2021-12-31' }

function plan(service: string, changed: Partial<PlanService> = {}): PlanService {
  return { service, saves: 0, ...noDays, successor: null, goalCount: null, goalUnit: null, ...changed }
}

function move(service: string, from: MoveService['from'], to: MoveService['to'], days = {}): MoveService {
  return { service, from, to, lastOrderOn: null, lastDeliveryOn: null, successor: null, ...days }
}

describe('planService', () => {
  it('keeps the days, the successor and the goal, and logs them', async () => {
    const service = await aPublishedService(stage.staff())
    const changed = { opensOn: '2021-09-01', successor: 'ia-systemet', goalCount: 12, goalUnit: 'deliveries' }
    const planned = await planService(stage.staff(), plan(service, changed as Partial<PlanService>))
    expect(planned).toEqual({ ok: true, value: service })
    const row = await serviceRow(service)
    expect(row).toMatchObject({ goalCount: 12, goalUnit: 'deliveries', planSaves: 1, lifecycle: 'coming' })
    expect(dayOfDate(row.opensOn as Date)).toBe('2021-09-01')
    expect((await getServiceBySlug(stage.anonymous(), service))?.successor?.slug).toBe('ia-systemet')
    expect((await serviceEvents(row.id)).at(-1)).toMatchObject({
      kind: 'service.planned',
      facts: { opensOn: '2021-09-01', successor: 'ia-systemet', goalCount: 12 },
    })
  })

  it('refuses a plan that was read before someone else’s', async () => {
    const service = await aPublishedService(stage.staff())
    await planService(stage.admin(), plan(service, { opensOn: '2021-09-01' }))
    const late = await planService(stage.staff(), plan(service))
    expect(late).toEqual(refused('service_plan_changed'))
  })

  it.each([
    [{ lastDeliveryOn: '2021-09-01' }, 'service_needs_days'],
    [{ goalCount: 3 }, 'service_half_goal'],
    [{ successor: 'finns-inte' }, 'not_found'],
  ] as const)('refuses %j: %s', async (changed, reason) => {
    const service = await aPublishedService(stage.staff())
    expect(await planService(stage.staff(), plan(service, changed))).toEqual(refused(reason))
  })

  it('refuses a successor that leads back', async () => {
    const [one, other] = [await aPublishedService(stage.staff()), await aPublishedService(stage.staff())]
    expect(await planService(stage.staff(), plan(one, { successor: other }))).toMatchObject({ ok: true })
    const back = await planService(stage.staff(), plan(other, { successor: one }))
    expect(back).toEqual(refused('service_succeeds_itself'))
    const itself = await planService(stage.staff(), plan(other, { successor: other }))
    expect(itself).toEqual(refused('service_succeeds_itself'))
  })

  it('finds no service by another name', async () => {
    expect(await planService(stage.staff(), plan('finns-inte'))).toEqual(refused('not_found'))
  })
})

describe('moveService', () => {
  it('opens what was coming: it can be ordered from today, and the log says so', async () => {
    const service = await aPublishedService(stage.staff())
    const hr = stage.party('employer')
    expect(await startOrder(hr, { service })).toEqual(refused('service_not_orderable'))
    const opened = await moveService(stage.staff(), move(service, 'coming', 'open'))
    expect(opened).toEqual({ ok: true, value: service })
    expect(await startOrder(hr, { service })).toMatchObject({ ok: true })
    const row = await serviceRow(service)
    expect(dayOfDate(row.opensOn as Date)).toBe(TODAY)
    expect((await serviceEvents(row.id)).at(-1)).toMatchObject({
      kind: 'service.moved',
      facts: { from: 'coming', to: 'open', opensOn: TODAY },
    })
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('goes through all states, each with its days', async () => {
    const service = await anOpenService(stage.staff())
    const by = stage.staff()
    expect(await moveService(by, move(service, 'open', 'paused'))).toMatchObject({ ok: true })
    expect(await moveService(by, move(service, 'paused', 'open'))).toMatchObject({ ok: true })
    const named = { ...ending, successor: 'ia-systemet' }
    expect(await moveService(by, move(service, 'open', 'phasing_out', named))).toMatchObject({ ok: true })
    const shown = await getServiceBySlug(stage.party('seko'), service)
    expect(shown).toMatchObject({ ...ending, canBeOrdered: true, successor: { slug: 'ia-systemet' } })
    const early = await moveService(by, move(service, 'phasing_out', 'closed'))
    expect(early).toEqual(refused('service_still_ordered'))
    const later = { ...by, now: new Date('2021-07-01T10:00:00Z') }
    expect(await moveService(later, move(service, 'phasing_out', 'closed'))).toMatchObject({ ok: true })
    expect((await serviceRow(service)).lifecycle).toBe('closed')
  })

  it.each([
    ['open', 'closed', {}, 'service_cannot_move'],
    ['open', 'phasing_out', {}, 'service_needs_days'],
    ['open', 'phasing_out', { ...ending, lastOrderOn: '2021-03-29' }, 'service_ends_in_past'],
    ['open', 'phasing_out', { ...ending, successor: 'finns-inte' }, 'not_found'],
    ['coming', 'open', {}, 'service_moved_on'],
  ] as const)('from %s to %s with %j is refused: %s', async (from, to, days, reason) => {
    const service = await anOpenService(stage.staff())
    expect(await moveService(stage.staff(), move(service, from, to, days))).toEqual(refused(reason))
    expect((await serviceRow(service)).lifecycle).toBe('open')
  })

  it('opens nothing that was never published, and nothing that is not there', async () => {
    const service = await aNewService(stage.staff())
    const opened = await moveService(stage.staff(), move(service, 'coming', 'open'))
    expect(opened).toEqual(refused('service_unpublished'))
    expect(await moveService(stage.staff(), move('finns-inte', 'coming', 'open'))).toEqual(
      refused('not_found'),
    )
  })

  it('happens once, however many press at the same moment', async () => {
    const service = await anOpenService(stage.staff())
    const both = await Promise.all(
      [stage.staff(), stage.admin()].map(by => moveService(by, move(service, 'open', 'paused'))),
    )
    expect(both.filter(one => one.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('service_moved_on'))
  })
})

describe('the pilot list', () => {
  it('lets an organisation order what is coming, until it is taken off', async () => {
    const service = await aPublishedService(stage.staff())
    const pilot = { service, organisationId: stage.home.id }
    expect(await addPilot(stage.staff(), pilot)).toEqual({ ok: true, value: service })
    expect(await addPilot(stage.staff(), pilot)).toMatchObject({ ok: true })
    const { id } = await serviceRow(service)
    expect((await getPilotList(stage.staff(), id)).pilots).toEqual([
      { id: stage.home.id, name: stage.home.name },
    ])
    expect(await startOrder(stage.party('employer'), { service })).toMatchObject({ ok: true })
    expect(await startOrder(stage.foreigner(), { service })).toEqual(refused('service_not_orderable'))
    await removePilot(stage.staff(), pilot)
    expect((await getServiceBySlug(stage.party('employer'), service))?.canBeOrdered).toBe(false)
    const kinds = (await serviceEvents(id)).map(event => event.kind)
    expect(kinds.slice(-2)).toEqual(['service.pilot_added', 'service.pilot_removed'])
  })

  it('takes no organisation or service that there is not', async () => {
    const service = await aPublishedService(stage.staff())
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await addPilot(stage.staff(), { service, organisationId: nobody })).toEqual(refused('not_found'))
    const nowhere = { service: 'finns-inte', organisationId: stage.home.id }
    expect(await addPilot(stage.staff(), nowhere)).toEqual(refused('not_found'))
  })
})

it('counts those whom a change concerns, the unshared drafts too', async () => {
  const service = await anOpenService(stage.staff())
  const { id } = await serviceRow(service)
  await startOrder(stage.party('employer'), { service })
  await showInterest(stage.foreigner(), {
    service,
    need: 'Ja',
    timing: 'soon',
    contactName: 'Ny',
    contactEmail: 'ny@example.test',
  })
  expect(await countConcerned(stage.staff(), id)).toEqual({
    drafts: 1,
    awaiting: 0,
    interests: 1,
    deliveries: 0,
  })
  expect(await countConcerned(stage.party('employer'), id)).toBeNull()
})
