import { actorFor } from '@seed/factories/actors'
import type { OrderStory } from '@seed/factories/order-story'
import { beforeEach, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { saveOwnTelephone } from '@/features/account/telephone/commands'
import { answerAssignment } from '@/features/deliveries/assignments/commands'
import { listAnswers, listOccasions } from '@/features/deliveries/assignments/queries'
import { listCalendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { getDelivery } from '@/features/deliveries/queries'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { notify } from '@/features/notifications/jobs'
import { saveParticulars } from '@/features/orders/drafting/draft-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import type { Transaction } from '@/lib/db'
import { passAll } from '../../support/clashes'
import { aStage, asSystem, chainFaults, found, NOW, refused, type Stage } from '../../support/order-stage'

let stage: Stage
let story: OrderStory
let deliverer: SignedInActor
let occasionId: string
beforeEach(async () => {
  stage = await aStage()
  story = await stage.order().of('valkommen-tillbaka').planned(['2021-05-03']).create(stage.world)
  deliverer = actorFor(found(story.deliverer, 'deliverer'), NOW)
  occasionId = (await rowOf()).id
})

const rowOf = () =>
  asSystem(tx => tx.occasion.findFirstOrThrow({ where: { deliveryId: story.deliveryId, status: 'planned' } }))
const no = (note = 'Jag är på kurs.') => ({ occasionId, answer: 'declined' as const, note })

it('a no is told to the case owner with its sentence, and nobody of a party reads it', async () => {
  expect(await answerAssignment(deliverer, no())).toEqual({ ok: true, value: story.deliveryId })
  expect(await rowOf()).toMatchObject({
    assignment: 'declined',
    assignmentNote: 'Jag är på kurs.',
    sequence: 0,
  })
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({ where: { subjectId: occasionId, kind: 'occasion.declined' } }),
  )
  await notify({ eventId: event.id })
  const told = await asSystem(tx => tx.notification.findMany({ where: { eventId: event.id } }))
  expect(told.map(({ personId }) => personId)).toEqual([stage.staff().personId])
  expect(await listAnswers(stage.staff(), story.deliveryId)).toMatchObject([
    { id: occasionId, answer: 'declined', note: 'Jag är på kurs.' },
  ])
  const party = stage.party('employer')
  expect(await listAnswers(party, story.deliveryId)).toEqual([])
  expect(JSON.stringify(await getDelivery(party, story.deliveryId))).not.toContain('på kurs')
  expect(await chainFaults(stage.home.id)).toEqual([])
})

it('a declined day leaves the deliverer’s days and stays in those of the parties, until it is taken after all', async () => {
  const may = spanOf({ month: '2021-05' }, '2021-03-31')
  const daysOf = async (actor: SignedInActor) => [
    (await listCalendar(actor, may)).entries.some(({ id }) => id === occasionId),
    (await listUpcoming(actor)).some(({ id }) => id === occasionId),
  ]
  expect(await daysOf(deliverer)).toEqual([true, true])
  await answerAssignment(deliverer, no())
  expect(await daysOf(deliverer)).toEqual([false, false])
  expect(await daysOf(stage.party('seko'))).toEqual([true, true])
  const read = await getDelivery(stage.party('seko'), story.deliveryId)
  expect(read?.occasions.find(({ id }) => id === occasionId)).toMatchObject({
    isDeclined: true,
    isHeld: false,
  })
  await answerAssignment(deliverer, { occasionId, answer: 'accepted', note: '' })
  expect(await daysOf(deliverer)).toEqual([true, true])
})

it('an answer is to the plan that was asked about: another time asks again, another place does not', async () => {
  await answerAssignment(deliverer, { occasionId, answer: 'accepted', note: '' })
  const { mode, delivererId } = await rowOf()
  const plan = { occasionId, on: '2021-05-03', mode, delivererId: found(delivererId, 'deliverer') }
  const at = found((await rowOf()).startsAt, 'time')
  const time = at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' })
  await planOccasion(stage.staff(), { ...plan, time, place: 'En annan sal' })
  expect((await rowOf()).assignment).toBe('accepted')
  await planOccasion(stage.staff(), { ...plan, time: '15:15', place: 'En annan sal' })
  expect(await rowOf()).toMatchObject({ assignment: null, assignmentNote: '' })
})

it('a no is told after a move without anybody, with the day that it was said of', async () => {
  await answerAssignment(deliverer, no())
  const { mode, startsAt, delivererId: delivererBefore } = await rowOf()
  const plan = { occasionId, on: '2021-05-04', time: '09:00', mode, place: 'En sal', ...passAll }
  expect(await planOccasion(stage.staff(), plan)).toMatchObject({ ok: true })
  const [read] = await listAnswers(stage.staff(), story.deliveryId)
  expect(read).toMatchObject({ id: occasionId, isHeldByNobody: true, formerNo: { startsAt }, answer: null })
  const before = { name: deliverer.name, delivererId: delivererBefore }
  expect(read?.formerNo).toMatchObject(before)
  expect(await listAnswers(deliverer, story.deliveryId)).toEqual([])
})

it('its deliverer reads that the time gives way while others are proposed, and nothing of those', async () => {
  const isMoving = async (actor: SignedInActor) =>
    (await getDelivery(actor, story.deliveryId))?.occasions.find(({ id }) => id === occasionId)?.isMoving
  expect(await isMoving(deliverer)).toBe(false)
  const times = [{ on: '2021-05-04', time: '13:00' }]
  expect(await proposeTimes(stage.staff(), { occasionId, times, ...passAll })).toMatchObject({ ok: true })
  for (const actor of [deliverer, stage.party('seko'), stage.staff()])
    expect(await isMoving(actor)).toBe(true)
  expect(await listOccasions(deliverer)).toContainEqual(
    expect.objectContaining({ id: occasionId, isMoving: true }),
  )
  expect(await listAnswers(deliverer, story.deliveryId)).toMatchObject([{ isMoving: true }])
  const seen = (tx: Transaction) => Promise.all([tx.proposedTime.count(), tx.timeAnswer.count()])
  expect(await withActor(deliverer, seen)).toEqual([0, 0])
})

it('is refused of staff, of parties and of others’ deliverers, and once the occasion is over', async () => {
  expect(await answerAssignment(stage.staff(), no())).toEqual(refused('not_allowed'))
  expect(await answerAssignment(stage.party('seko'), no())).toEqual(refused('not_allowed'))
  expect(await answerAssignment(stage.foreigner(), no())).toEqual(refused('not_found'))
  const late = { ...deliverer, now: new Date('2021-05-04T08:00:00Z') }
  expect(await answerAssignment(late, no())).toEqual(refused('assignment_over'))
  await cancelOccasion(stage.staff(), { occasionId, reason: 'Sjukdom' })
  expect(await answerAssignment(deliverer, no())).toEqual(refused('assignment_over'))
})

it('lets a deliverer change nothing else by itself, in the database too', async () => {
  const change = (data: object) =>
    withActor(deliverer, tx => tx.occasion.update({ where: { id: occasionId }, data })).then(
      () => 'done',
      () => 'refused',
    )
  expect(await change({ assignment: 'accepted', place: 'Hemma' })).toBe('refused')
  expect(await change({ assignment: 'declined', delivererId: null })).toBe('refused')
  expect(await change({ assignment: 'declined', status: 'cancelled' })).toBe('refused')
  expect(await change({ assignment: 'declined', assignmentNote: 'Sjuk' })).toBe('done')
})

it('telephones reach those who need them: the contact’s the deliverer, the case owner’s the parties', async () => {
  const party = stage.party('employer')
  await saveParticulars(party, { ...emptyParticulars, orderId: story.id, contactPhone: '08-465 004 31' })
  await saveOwnTelephone(stage.staff(), { telephone: '+46 8 465 004 32' })
  const [own] = (await listOccasions(deliverer)).filter(({ id }) => id === occasionId)
  expect(own?.contacts[0]?.telephone).toBe('08-465 004 31')
  expect(await getDelivery(party, story.deliveryId)).toMatchObject({
    caseOwner: { telephone: '+46 8 465 004 32' },
    contact: { telephone: '08-465 004 31' },
  })
  expect(await saveOwnTelephone(party, { telephone: '08-465 004 33' })).toEqual(refused('not_allowed'))
  await asSystem(tx =>
    tx.person.update({ where: { id: party.personId }, data: { telephone: '08-465 004 33' } }),
  )
  const person = await asSystem(tx => tx.person.findUniqueOrThrow({ where: { id: party.personId } }))
  expect(person.telephone).toBe('')
})

it('the question is read once it is answered, and a new time that is sought is told to the one who holds it', async () => {
  const of = (kind: string) =>
    asSystem(tx => tx.event.findFirstOrThrow({ where: { subjectId: occasionId, kind } }))
  const told = () =>
    asSystem(tx =>
      tx.notification.findMany({
        where: { personId: deliverer.personId, event: { subjectId: occasionId } },
        orderBy: { id: 'asc' },
      }),
    ).then(rows => rows.map(({ kind, readAt }) => [kind, readAt !== null]))
  await notify({ eventId: (await of('occasion.planned')).id })
  expect(await told()).toEqual([['occasion.planned.deliver', false]])
  await answerAssignment(deliverer, { occasionId, answer: 'accepted', note: '' })
  await notify({ eventId: (await of('occasion.accepted')).id })
  expect(await told()).toEqual([['occasion.planned.deliver', true]])
  const times = [{ on: '2021-05-10', time: '09:00' }]
  await proposeTimes(stage.staff(), { occasionId, times, reason: 'Lokalen.', ...passAll })
  for (const kind of ['occasion.gives_way', 'occasion.times_proposed'])
    await notify({ eventId: (await of(kind)).id })
  expect((await told()).at(-1)).toEqual(['occasion.gives_way.hold', false])
  const mail = await asSystem(tx =>
    tx.mail.findFirstOrThrow({ where: { subject: { startsWith: 'Ny tid väljs för ' } } }),
  )
  expect(mail.body).not.toContain('Lokalen.')
})
