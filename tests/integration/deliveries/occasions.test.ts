import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PostedForm } from '@/auth/actor'
import { addOccasion } from '@/features/deliveries/delivery-commands'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import type { PlanOccasion } from '@/features/deliveries/schema'
import { stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import {
  aStage,
  chainFaults,
  eventKinds,
  lastEvent,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'
import { deliveryRow, isQueued, occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aConfirmed = (service = 'fanga-tidiga-tecken') =>
  stage.order().of(service).confirmed().create(stage.world)
const planFor = (id: string, changes: Partial<PlanOccasion> = {}): PlanOccasion => ({
  occasionId: id,
  on: '2021-05-03',
  time: '09:30',
  mode: 'on_site',
  place: 'Sal 3',
  ...passAll,
  ...changes,
})

describe('planOccasion', () => {
  it('sets day, place and deliverer, and logs and tells it', async () => {
    const story = await aConfirmed()
    const id = occasionId(story)
    const { delivererId } = stage.world.deliverer
    const plan = planFor(id, { delivererId, plannedParticipants: 20, note: 'Ta med dator.' })
    expect(await planOccasion(stage.staff(), plan)).toEqual({ ok: true, value: story.deliveryId })
    expect(await occasionRow(id)).toMatchObject({
      status: 'planned',
      startsAt: stockholmInstant('2021-05-03', '09:30'),
      place: 'Sal 3',
      delivererId,
      plannedParticipants: 20,
      note: 'Ta med dator.',
      sequence: 0,
    })
    expect(await lastEvent(story.id)).toMatchObject({ kind: 'occasion.planned', subjectId: id })
    expect(await isQueued(story.id)).toBe(true)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('reschedules what was planned: the same occasion, the next sequence', async () => {
    const story = await aConfirmed()
    const id = occasionId(story)
    await planOccasion(stage.staff(), planFor(id))
    await planOccasion(stage.staff(), planFor(id, { on: '2021-05-10' }))
    expect(await occasionRow(id)).toMatchObject({
      sequence: 1,
      startsAt: stockholmInstant('2021-05-10', '09:30'),
    })
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'occasion.rescheduled',
      facts: { movedFrom: '2021-05-03T07:30:00.000Z', sequence: 1 },
    })
  })

  it('answers a form that is posted twice at once as the first time', async () => {
    const story = await aConfirmed()
    const plan = planFor(occasionId(story))
    const form: PostedForm = { key: randomUUID(), hash: 'a'.repeat(64) }
    const post = () => planOccasion({ ...stage.staff(), form }, plan)
    const answers = await Promise.all([post(), post(), post()])
    expect(answers).toEqual(Array(3).fill({ ok: true, value: story.deliveryId }))
    expect((await eventKinds(story.id)).filter(kind => kind.startsWith('occasion.'))).toEqual([
      'occasion.planned',
    ])
  })

  it('does not write over a plan that somebody changed in the meantime', async () => {
    const story = await aConfirmed()
    const id = occasionId(story)
    await planOccasion(stage.staff(), planFor(id, { seen: 'proposed-0' }))
    const late = planFor(id, { on: '2021-06-01', seen: 'proposed-0' })
    expect(await planOccasion(stage.admin(), late)).toEqual(refused('occasion_changed'))
    expect((await occasionRow(id)).startsAt).toEqual(stockholmInstant('2021-05-03', '09:30'))
  })

  it('keeps to days ahead, to known deliverers and to the mode that was agreed', async () => {
    const story = await stage.order().saying({ mode: 'on_site' }).confirmed().create(stage.world)
    const id = occasionId(story)
    const refusals = await Promise.all([
      planOccasion(stage.staff(), planFor(id, { on: '2021-03-29' })),
      planOccasion(stage.staff(), planFor(id, { delivererId: randomUUID() })),
      planOccasion(stage.staff(), planFor(id, { mode: 'digital' })),
    ])
    expect(refusals).toEqual([
      refused('occasion_in_past'),
      refused('deliverer_unknown'),
      refused('mode_agreed'),
    ])
    expect((await occasionRow(id)).status).toBe('proposed')
  })

  it('leaves what is over as it was', async () => {
    const story = await stage
      .order()
      .delivered({ on: ['2021-03-25'] })
      .create(stage.world)
    expect(await planOccasion(stage.staff(), planFor(occasionId(story)))).toEqual(
      refused('occasion_not_open'),
    )
  })

  it('is for staff', async () => {
    const story = await stage.order().planned(['2021-05-03']).create(stage.world)
    const plan = planFor(occasionId(story))
    expect(await planOccasion(stage.party('seko'), plan)).toEqual(refused('not_allowed'))
    expect(await planOccasion(stage.foreigner(), plan)).toEqual(refused('not_found'))
    expect(await planOccasion(await stage.reader(), plan)).toEqual(refused('not_found'))
    expect(await planOccasion(stage.staff(), planFor(randomUUID()))).toEqual(refused('not_found'))
  })
})

describe('cancelOccasion', () => {
  it('calls it off with its reason in the log', async () => {
    const story = await aConfirmed()
    const id = occasionId(story)
    const cancelled = await cancelOccasion(stage.staff(), { occasionId: id, reason: 'Sjukdom.' })
    expect(cancelled.ok).toBe(true)
    expect(await occasionRow(id)).toMatchObject({ status: 'cancelled', sequence: 1 })
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'occasion.cancelled',
      texts: [{ field: 'reason', text: 'Sjukdom.' }],
    })
    expect((await deliveryRow(story.deliveryId)).status).toBe('planning')
    expect(await cancelOccasion(stage.staff(), { occasionId: id, reason: 'Igen.' })).toEqual(
      refused('occasion_not_open'),
    )
  })

  it('completes the delivery when all that is left is done', async () => {
    const story = await stage
      .order()
      .of('valkommen-tillbaka')
      .planned(['2021-03-22'])
      .occasionDone(0, '2021-03-22')
      .create(stage.world)
    await cancelOccasion(stage.staff(), { occasionId: occasionId(story, 1), reason: 'Behövs inte.' })
    expect(await statusOf(story.id)).toBe('delivered')
    expect((await eventKinds(story.id)).slice(-2)).toEqual(['occasion.cancelled', 'delivery.done'])
  })

  it('is for staff', async () => {
    const story = await aConfirmed()
    const input = { occasionId: occasionId(story), reason: 'Nej.' }
    expect(await cancelOccasion(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await cancelOccasion(stage.foreigner(), input)).toEqual(refused('not_found'))
    expect(await cancelOccasion(stage.deliverer(), input)).toEqual(refused('not_found'))
  })
})

describe('addOccasion', () => {
  it('comes last, as a proposal', async () => {
    const story = await aConfirmed()
    const input = { deliveryId: story.deliveryId, title: 'Uppföljning', minutes: 60 }
    expect((await addOccasion(stage.staff(), input)).ok).toBe(true)
    const { occasions } = await deliveryRow(story.deliveryId)
    expect(occasions.find(one => one.position === 2)).toMatchObject({
      status: 'proposed',
      minutes: 60,
      title: { sv: 'Uppföljning', en: 'Uppföljning' },
    })
    expect(await lastEvent(story.id)).toMatchObject({ kind: 'occasion.added' })
  })

  it('gives each its own place, however many are added at once', async () => {
    const story = await aConfirmed()
    const input = { deliveryId: story.deliveryId, title: 'Extra', minutes: 60 }
    await Promise.all([1, 2, 3].map(() => addOccasion(stage.staff(), input)))
    const { occasions } = await deliveryRow(story.deliveryId)
    expect(occasions.map(one => one.position).sort()).toEqual([1, 2, 3, 4])
  })

  it('is for staff, as long as the delivery goes on', async () => {
    const story = await stage
      .order()
      .delivered({ on: ['2021-03-25'] })
      .create(stage.world)
    const input = { deliveryId: story.deliveryId, title: 'Extra', minutes: 60 }
    expect(await addOccasion(stage.staff(), input)).toEqual(refused('delivery_over'))
    expect(await addOccasion(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await addOccasion(stage.foreigner(), input)).toEqual(refused('not_found'))
  })
})
