import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { getWorkplace } from '@/features/duties/queries'
import { showInterest } from '@/features/interest/commands'
import { logDialogue } from '@/features/interest/dialogue/commands'
import { listContacts } from '@/features/journey/contact-queries'
import { getJourney } from '@/features/journey/queries'
import { waitingFor } from '@/features/journey/rules'
import type { Party } from '@/lib/party'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { anInterestIn, type InterestWorld, interestWorld } from '../interest/interest-world'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const journey = async (actor: Actor, id = stage.home.id) => (await getJourney(actor, id)) ?? []

describe("an organisation's way", () => {
  it('is told of each service to both sides and to staff, without a name', async () => {
    const { id } = await stage.order().of('fanga-tidiga-tecken').delivered().create(stage.world)
    for (const actor of [stage.party('employer'), stage.party('seko'), stage.staff()]) {
      const stations = await journey(actor)
      const station = stations.find(one => one.id === id)
      expect(station).toMatchObject({ status: 'delivered', order: { occasions: 1, done: 1 } })
      expect(station?.steps.map(({ milestone }) => milestone)).toEqual([
        'order',
        'occasions',
        'evaluation',
        'follow_up',
      ])
      const text = JSON.stringify(stations)
      for (const { name, email } of stage.home.holders) {
        expect(text).not.toContain(name)
        expect(text).not.toContain(email)
      }
    }
  })

  it('holds no draft that the other side still writes', async () => {
    const { id } = await stage.order().of('arbetsliv-2-0').create(stage.world)
    const ids = async (actor: Actor) => (await journey(actor)).map(one => one.id)
    expect(await ids(stage.party('employer'))).toContain(id)
    expect(await ids(stage.party('saco_s'))).not.toContain(id)
    expect(await ids(stage.staff())).not.toContain(id)
  })

  it('goes from the earliest service to the latest', async () => {
    const days = (await journey(stage.party('employer'))).map(({ beganOn }) => beganOn)
    expect(days).toEqual(days.toSorted())
  })
})

it('counts the orders that wait for a party’s signature', async () => {
  const fresh = await aStage()
  const waiting = async (party: Party) =>
    waitingFor(party, (await getJourney(fresh.party('saco_s'), fresh.home.id)) ?? [])
  await fresh.order().of('fanga-tidiga-tecken').awaitingSignatures().signedBy('employer').create(fresh.world)
  await fresh.order().of('valkommen-tillbaka').awaitingSignatures().create(fresh.world)
  await fresh.order().of('fanga-tidiga-tecken').valid().create(fresh.world)
  expect([await waiting('employer'), await waiting('seko')]).toEqual([1, 2])
})

it('staff are led from a station to what waits for them in their room, and parties are told the same', async () => {
  const { id: valid } = await stage.order().of('fanga-tidiga-tecken').valid().create(stage.world)
  const { id: confirmed } = await stage.order().of('valkommen-tillbaka').confirmed().create(stage.world)
  for (const [id, kind, step] of [
    [valid, 'confirm', { milestone: 'confirm', state: 'now' }],
    [confirmed, 'plan', { milestone: 'occasions', state: 'now', isUnplanned: true }],
  ] as const) {
    const [own, staffs] = [await journey(stage.party('seko')), await journey(stage.staff())].map(stations =>
      stations.find(one => one.id === id),
    )
    expect([own?.duty, staffs?.duty?.kind]).toEqual([null, kind])
    expect(own?.steps.find(({ state }) => state === 'now')).toMatchObject(step)
    const name = `${kind}.${staffs?.duty?.id}`
    expect((await getWorkplace(stage.staff(), { page: 1, open: name })).open?.name).toBe(name)
  }
})

it('nobody else is told, not even that there is one', async () => {
  const others = [
    stage.foreigner(),
    stage.deliverer(),
    await stage.reader(),
    await stage.person(),
    stage.anonymous(),
  ]
  for (const actor of others) expect(await getJourney(actor, stage.home.id)).toBeNull()
})

describe('the people to call', () => {
  it('are those whom orders and interests name, each once, with what is open first', async () => {
    const { id } = await stage.order().of('fanga-tidiga-tecken').delivered().create(stage.world)
    const { contactName, contactEmail } = await asSystem(tx => tx.order.findUniqueOrThrow({ where: { id } }))
    const employer = stage.party('employer')
    const sam = { contactName: 'Sam', contactEmail: 'sam@verket.example', contactPhone: '08-1' }
    const shown = await showInterest(employer, { ...anInterestIn('larande-i-forandring'), ...sam })
    expect(shown.ok).toBe(true)
    const contacts = await listContacts(stage.staff(), stage.home.id)
    expect(contacts[0]).toMatchObject({
      name: 'Sam',
      telephone: '08-1',
      services: [{ slug: 'larande-i-forandring' }],
    })
    expect(contacts.filter(({ email }) => email === contactEmail)).toMatchObject([{ name: contactName }])
    for (const actor of [employer, stage.party('seko'), stage.foreigner(), stage.deliverer()]) {
      expect(await listContacts(actor, stage.home.id)).toEqual([])
    }
  })
})

describe('an interest without an order', () => {
  let world: InterestWorld
  beforeAll(async () => {
    world = await interestWorld()
  })

  it('is a station of its own, with the talk for staff alone', async () => {
    const { id: organisationId } = world.hr.organisation
    const shown = await showInterest(world.hr, anInterestIn('arbetsliv-2-0'))
    const id = shown.ok ? shown.value.interestId : ''
    const said = { interestId: id, heldOn: '2021-06-16', note: 'Vi talade.', nextStep: '' }
    await logDialogue(world.asStaff, { ...said, heldOn: '2021-06-14' })
    await logDialogue(world.asStaff, { ...said, nextStep: 'Ring igen', nextStepOn: '2021-06-30' })
    const stepsFor = async (actor: Actor) =>
      (await journey(actor, organisationId)).find(one => one.id === id)?.steps ?? []
    const milestones = async (actor: Actor) => (await stepsFor(actor)).map(one => one.milestone)
    const agreed = { note: 'Vi talade.', nextStep: 'Ring igen', nextStepOn: '2021-06-30' }
    expect((await stepsFor(world.asStaff))[1]).toMatchObject({ on: '2021-06-16', agreed })
    expect(await milestones(world.hr)).toEqual(['interest', 'order'])
    expect(await milestones(world.asStaff)).toEqual(['interest', 'talk', 'order'])
  })

  it('leads from its contact to the note of a call, while it is active', async () => {
    const { id: organisationId } = world.hr.organisation
    const contactEmail = 'kim@example.test'
    const shown = await showInterest(world.hr, anInterestIn('valkommen-tillbaka', { contactEmail }))
    const interestId = shown.ok ? shown.value.interestId : ''
    const led = async () =>
      (await listContacts(world.asStaff, organisationId)).find(({ email }) => email === contactEmail)
        ?.interestId
    expect(await led()).toBe(interestId)
    // A later one is led to instead, until there has been a talk about the first.
    const tomorrow = { ...world.hr, now: new Date(world.hr.now.getTime() + 86_400_000) }
    const later = await showInterest(tomorrow, anInterestIn('ia-systemet', { contactEmail }))
    const laterId = later.ok ? later.value.interestId : ''
    expect(await led()).toBe(laterId)
    await logDialogue(world.asStaff, { interestId, heldOn: '2021-06-16', note: 'Vi talade.', nextStep: '' })
    expect(await led()).toBe(interestId)
    await asSystem(tx =>
      tx.interest.updateMany({ where: { id: laterId }, data: { withdrawnAt: tomorrow.now } }),
    )
    await asSystem(tx =>
      tx.interest.updateMany({ where: { id: interestId }, data: { withdrawnAt: world.asStaff.now } }),
    )
    expect(await led()).toBeNull()
  })
})

it('says whose turn it is, to each party that it waits for', async () => {
  const { id } = await stage.order().awaitingSignatures().signedBy('employer').create(stage.world)
  const turnOf = async (actor: Actor) => (await journey(actor)).find(one => one.id === id)?.turn
  const parties = ['ofr_s_p_o', 'saco_s', 'seko']
  expect(await turnOf(stage.party('seko'))).toEqual({ isOwn: true, parties, side: null })
  for (const actor of [stage.party('employer'), stage.staff()]) {
    expect(await turnOf(actor)).toEqual({ isOwn: false, parties, side: null })
  }
  const draft = await stage.order().shared().create(stage.world)
  const draftTurn = async (actor: Actor) => (await journey(actor)).find(one => one.id === draft.id)?.turn
  expect(await draftTurn(stage.party('seko'))).toEqual({ isOwn: true, parties: [], side: 'union' })
  expect(await draftTurn(stage.party('employer'))).toEqual({ isOwn: false, parties: [], side: 'union' })
})
