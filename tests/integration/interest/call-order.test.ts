import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { takeDuty } from '@/features/duties/commands'
import { getWorkplace } from '@/features/duties/queries'
import { type CallView, listCalls } from '@/features/interest/calls/queries'
import { withdrawInterest } from '@/features/interest/commands'
import { correctDialogue, removeDialogue } from '@/features/interest/dialogue/commands'
import type { InterestTiming } from '@/features/interest/rules'
import { dateOf, stockholmInstant } from '@/lib/dates'
import { asSystem } from '../../support/order-stage'
import { DialogueStage, said } from './dialogue-stage'
import { NOW } from './interest-world'

const stage = new DialogueStage()

type Told = {
  timing?: InterestTiming
  interestedOn?: string
  heldOn?: string
  nextStepOn?: string
}

/** One interest for each service, with what was said of it; named by its need. */
const told: Record<string, Told> = {
  'ahead, later': { heldOn: '2021-06-01', nextStepOn: '2021-09-01' },
  ahead: { heldOn: '2021-06-01', nextStepOn: '2021-07-01' },
  'due tomorrow': { heldOn: '2021-06-01', nextStepOn: '2021-06-18' },
  open: { heldOn: '2021-06-01' },
  'new and later': { timing: 'later', interestedOn: '2021-06-05' },
  'new, soon': { timing: 'soon', interestedOn: '2021-06-10' },
  'old, soon': { timing: 'soon' },
  'due today': { heldOn: '2021-06-01', nextStepOn: '2021-06-17' },
  'due long ago': { heldOn: '2021-06-01', nextStepOn: '2021-06-02' },
}

async function tell() {
  const { organisation, personId } = stage.world.hrOther
  await asSystem(async tx => {
    await tx.interest.updateMany({ data: { withdrawnAt: NOW } })
    const services = await tx.service.findMany({ orderBy: { number: 'asc' }, select: { id: true } })
    for (const [index, [need, one]] of Object.entries(told).entries()) {
      const subject = { organisationId: organisation.id, serviceId: services[index]?.id ?? '' }
      const { timing = 'later', interestedOn = '2021-05-01', heldOn, nextStepOn } = one
      const createdAt = new Date(`${interestedOn}T10:00:00Z`)
      const contact = { contactName: 'Sam', contactEmail: 'sam@example.test' }
      const interest = {
        ...subject,
        ...contact,
        personId,
        party: 'employer',
        timing,
        need,
        createdAt,
      } as const
      await tx.interest.create({ data: interest })
      if (!heldOn) continue
      const staff = { staffId: stage.world.asStaff.personId, note: 'Sagt.', nextStep: 'Ring' }
      const days = { heldOn: dateOf(heldOn), nextStepOn: nextStepOn ? dateOf(nextStepOn) : null }
      await tx.dialogue.create({ data: { ...subject, ...staff, ...days, createdAt: NOW } })
    }
  })
}

const needs = (calls: CallView[]) => calls.map(call => call.need)

it('due steps come first, then who has not been called by the longest wait, and the workplace has the same order', async () => {
  await tell()
  const { calls, turns, total } = await listCalls(stage.world.asStaff, { page: 1 })
  expect(needs(calls)).toEqual([
    ...['due long ago', 'due today', 'old, soon', 'new and later', 'new, soon'],
    ...['open', 'due tomorrow', 'ahead', 'ahead, later'],
  ])
  expect([turns, total]).toEqual([{ due: 2, new: 3, open: 1, ahead: 3 }, 9])
  expect(calls.map(call => call.turn)).toEqual([
    ...['due', 'due', 'new', 'new', 'new'],
    ...['open', 'ahead', 'ahead', 'ahead'],
  ])
  const fresh = await listCalls(stage.world.asStaff, { turn: 'new', page: 1 })
  expect([needs(fresh.calls), fresh.total]).toEqual([['old, soon', 'new and later', 'new, soon'], 3])
  const { groups } = await getWorkplace(stage.world.asStaff, { page: 1, kind: 'call' })
  const waiting = groups.flatMap(({ shown }) => shown.map(({ id }) => id))
  expect(waiting).toEqual(calls.slice(0, 5).map(({ interestId }) => interestId))
  // It says where the first calls begin, which wait longer and come last.
  const isFirst = groups.flatMap(({ shown }) => shown.map(duty => duty.isFirstCall))
  expect([groups[0]?.firstCalls, isFirst]).toEqual([3, [false, false, true, true, true]])
})

it('is searched by organisation, and sorted by the interest where that is asked for', async () => {
  await tell()
  const { name } = stage.world.hrOther.organisation
  const asked = (more: object) => listCalls(stage.world.asStaff, { page: 1, ...more })
  const words = name.toUpperCase().split(' ').toReversed().join(' ')
  expect((await asked({ search: words })).total).toBe(9)
  expect(await asked({ search: 'ingen alls' })).toMatchObject({ calls: [], total: 0 })
  expect(needs((await asked({ sorting: 'nyast' })).calls)[0]).toBe('new, soon')
  expect((await asked({ sorting: 'verksamhet' })).calls).toHaveLength(9)
})

it('follows each talk, its correction and its removal, until nothing is to be called for', async () => {
  const { asStaff, hr } = stage.world
  const interestId = stage.interestId
  const call = async () =>
    (await listCalls(asStaff, { page: 1 })).calls.find(one => one.interestId === interestId)
  expect(await call()).toMatchObject({ turn: 'new', staff: null, lastNote: '' })
  const dialogueId = await stage.noted({ nextStepOn: '2021-07-01' })
  expect(await call()).toMatchObject({ turn: 'ahead', staffId: asStaff.personId, nextStepOn: '2021-07-01' })
  await correctDialogue(asStaff, { dialogueId, interestId, ...said, nextStepOn: '2021-06-17' })
  expect(await call()).toMatchObject({ turn: 'due' })
  await removeDialogue(asStaff, { dialogueId, interestId })
  expect(await call()).toMatchObject({ turn: 'new' })
  // Talks that are noted at once wait for each other, and the last day counts.
  const days = ['2021-06-10', '2021-06-14', '2021-06-12', '2021-06-11']
  await Promise.all(days.map(heldOn => stage.noted({ heldOn, nextStepOn: heldOn })))
  expect(await call()).toMatchObject({ turn: 'due', nextStepOn: '2021-06-14' })
  await withdrawInterest(hr, interestId)
  expect(await call()).toBeUndefined()
})

it('a talk that agreed nothing wakes after thirty days, for the one who held it', async () => {
  await stage.noted({ heldOn: '2021-06-16' })
  const name = `call.${stage.interestId}`
  const on = async (day: string) => {
    const actor = { ...stage.world.asStaff, now: stockholmInstant(day, '08:00') }
    const { calls } = await listCalls(actor, { page: 1 })
    const { open } = await getWorkplace(actor, { page: 1, open: name })
    const { turn } = calls.find(call => call.interestId === stage.interestId) ?? {}
    return { turn, waits: open && { since: open.since, ownerId: open.ownerId } }
  }
  expect(await on('2021-07-16')).toEqual({ turn: 'open', waits: null })
  const since = stockholmInstant('2021-07-17', '00:00')
  const waits = { since, ownerId: stage.world.asStaff.personId }
  expect(await on('2021-07-17')).toEqual({ turn: 'due', waits })
  expect(await on('2021-09-01')).toEqual({ turn: 'due', waits })
})

it('a call waits since one day and is one person’s, in the list as in the room', async () => {
  await tell()
  const { asStaff } = stage.world
  const inList = async () =>
    (await listCalls(asStaff, { page: 1, pageSize: 500 })).calls
      .filter(({ turn }) => turn === 'due' || turn === 'new')
      .map(({ interestId, since, ownerId, owner }) => [`call.${interestId}`, since, ownerId, owner])
  const inRoom = async () =>
    (await getWorkplace(asStaff, { page: 1, kind: 'call' })).groups
      .flatMap(({ shown }) => shown)
      .map(({ name, since, ownerId, owner }) => [name, since, ownerId, owner])
  const before = await inRoom()
  expect(before.length).toBeGreaterThan(3)
  expect(await inList()).toEqual(before)
  const free = before.find(([, , ownerId]) => ownerId === null)
  expect(await takeDuty(asStaff, { duty: String(free?.[0]) })).toMatchObject({ ok: true })
  const after = await inRoom()
  expect(after).not.toEqual(before)
  expect(await inList()).toEqual(after)
  const of = async (owner: string) => (await listCalls(asStaff, { page: 1, owner })).calls
  expect((await of('jag')).map(({ ownerId }) => ownerId)).toContain(asStaff.personId)
  expect(new Set((await of('jag')).map(({ ownerId }) => ownerId)).size).toBe(1)
  expect(new Set((await of('ingen')).map(({ ownerId }) => ownerId))).toEqual(new Set([null]))
  // A colleague of theirs finds their calls, also in a list that shows none of them.
  const colleague = actorFor(stage.world.colleague('admin'), asStaff.now)
  const asked = (more: object) => listCalls(colleague, { page: 1, ...more })
  const [mine] = await of('jag')
  const { colleagues } = await asked({ owner: 'ingen', search: 'ingen alls' })
  expect(colleagues).toContainEqual({ value: asStaff.personId, label: mine?.owner })
  expect((await asked({ owner: asStaff.personId })).calls).toEqual(await of('jag'))
  // Thirty days after a talk that agreed nothing, both say the day on which it is due.
  const later = { ...asStaff, now: stockholmInstant('2021-07-20', '09:00') }
  const [one] = (await listCalls(later, { page: 1, pageSize: 500, turn: 'due' })).calls.filter(
    ({ need }) => need === 'open',
  )
  expect(one?.since).toEqual(stockholmInstant('2021-07-01', '00:00'))
})
