import { beforeAll, expect, it } from 'vitest'
import { withActor } from '@/auth/doors'
import { daysOver } from '@/features/duties/age'
import { pageOfDuty } from '@/features/duties/duty-pages'
import { getWorkplace } from '@/features/duties/queries'
import { type DutyKind, dutyKinds } from '@/features/duties/rules'
import { listCalls } from '@/features/interest/calls/queries'
import { listOrganisations } from '@/features/organisations/register/queries'
import { dayOf } from '@/lib/dates'
import { aStage, asSystem, NOW, type Stage } from '../../support/order-stage'
import { aMember, secondOfStaff, type TestMember } from '../../support/party-stage'
import { countWaiting } from '../../support/waiting-for-staff'
import { dutiesOn } from './duty-makings'

let stage: Stage
let own: TestMember
let making: ReturnType<typeof dutiesOn>
beforeAll(async () => {
  stage = await aStage()
  own = await aMember(stage)
  making = dutiesOn(stage, own)
})

const staff = () => stage.staff()
/** Some kinds are an admin's alone. */
const ofAdmins: DutyKind[] = ['erasure', 'import', 'job']
const readerOf = (kind: DutyKind) => (ofAdmins.includes(kind) ? stage.admin() : staff())

const countOf = (kind: DutyKind) => countWaiting(readerOf(kind), kind)

it.each(dutyKinds)('%s waits for the staff, with a page to do it on', async kind => {
  const before = await countOf(kind)
  await making[kind]()
  const { groups, counts } = await getWorkplace(readerOf(kind), { page: 1 })
  const found = groups.find(group => group.kind === kind)
  expect(found?.total).toBe(before + 1)
  expect(counts.all).toBe(groups.reduce((sum, { total }) => sum + total, 0))
  expect(found?.shown.map(pageOfDuty).filter(page => !page.startsWith('/'))).toEqual([])
})

it('says which order and which occasion a row is about', async () => {
  const order = await stage.order().valid().create(stage.world)
  const held = await stage.order().planned(['2021-03-22']).create(stage.world)
  const { groups } = await getWorkplace(staff(), { page: 1, kind: 'confirm' })
  const numberOf = async (id: string) =>
    (await asSystem(tx => tx.order.findUniqueOrThrow({ where: { id } }))).number
  const found = (id: string, among = groups) => among.flatMap(({ shown }) => shown).find(one => one.id === id)
  expect(found(order.id)).toMatchObject({ order: await numberOf(order.id), occasion: null })
  const done = await getWorkplace(staff(), { page: 1, kind: 'mark_done' })
  const [occasion] = held.occasions
  expect(found(occasion?.id ?? '', done.groups)).toMatchObject({
    ...{ order: await numberOf(held.id), occasion: { minutes: expect.any(Number) } },
  })
})

it('shows fewer of each kind the more kinds wait, so that the page keeps its size', async () => {
  for (let more = 0; more < 3; more++) await making.mail()
  const { groups } = await getWorkplace(stage.admin(), { page: 1 })
  expect(groups.length).toBeGreaterThan(14)
  const mails = groups.find(({ kind }) => kind === 'mail')
  expect(mails?.total).toBeGreaterThan(2)
  expect(mails?.shown).toHaveLength(1)
  expect(groups.flatMap(({ shown }) => shown).length).toBeLessThanOrEqual(30)
  const alone = await getWorkplace(stage.admin(), { page: 1, kind: 'mail' })
  expect(alone.groups.map(({ shown }) => shown.length)).toEqual([mails?.total])
})

it('an answer of the staff ends the wait; what one asked for oneself is for a colleague', async () => {
  const { orderId } = await asSystem(tx =>
    tx.message.findFirstOrThrow({ where: { audience: 'staff' }, orderBy: { createdAt: 'desc' } }),
  )
  const before = await countOf('answer')
  const to = {
    orderId,
    organisationId: stage.home.id,
    audience: 'staff' as const,
    addressee: 'seko' as const,
  }
  const from = { personId: staff().personId, body: 'Det gör Petra.', salt: '0'.repeat(32), createdAt: NOW }
  await asSystem(tx => tx.message.create({ data: { ...to, ...from } }))
  expect(await countOf('answer')).toBe(before - 1)
  const ofSecond = (kind: DutyKind) => countWaiting(secondOfStaff(stage), kind)
  expect([await ofSecond('invite'), await ofSecond('change')]).toEqual([
    (await countOf('invite')) - 1,
    (await countOf('change')) - 1,
  ])
})

it('a question to all waits until another answers all, or the staff answer the one that asks', async () => {
  const { id: orderId } = await stage.order().awaitingSignatures().create(stage.world)
  let minute = 0
  const say = (from: 'employer' | 'seko' | null, body: string, to: object = { audience: 'parties' }) => {
    const { personId } = from ? stage.party(from) : staff()
    const at = { createdAt: new Date(NOW.getTime() + 60_000 * minute++), salt: '0'.repeat(32) }
    const row = { orderId, organisationId: stage.home.id, personId, party: from, body, ...at }
    return asSystem(tx => tx.message.create({ data: { ...row, audience: 'parties', ...to } }))
  }
  const before = await countOf('answer')
  const waiting = async () => (await countOf('answer')) - before
  await say('seko', 'Då säger vi så.')
  await say('seko', 'Räcker texten?', { question: 'need' })
  await say('seko', 'Vem tar det?', { audience: 'unions' })
  expect(await waiting()).toBe(0)
  await say('seko', 'Vem leder dagen?')
  await say('seko', 'Det vore bra att veta.')
  await say('employer', 'Vi vet inte.', { audience: 'staff', addressee: 'employer' })
  expect(await waiting()).toBe(2)
  await say('employer', 'Är det Petra?')
  expect(await waiting()).toBe(2)
  await say(null, 'Ja.', { audience: 'staff', addressee: 'employer' })
  expect(await waiting()).toBe(0)
  await say('seko', 'Blir det i maj?')
  await say(null, 'Hon är ledig då.', { audience: 'staff', addressee: null })
  expect(await waiting()).toBe(1)
  await say(null, 'Ja.')
  expect(await waiting()).toBe(0)
})

it('a first call has waited since the last talk with the organisation, of whatever they spoke', async () => {
  const since = async () => {
    const { groups } = await getWorkplace(staff(), { page: 1, kind: 'call' })
    return groups[0]?.shown.findLast(({ organisationId }) => organisationId === own.id)?.since
  }
  const interested = await since()
  const heldOn = new Date(NOW.getTime() - 3 * 86_400_000)
  const talk = {
    organisationId: own.id,
    staffId: staff().personId,
    note: 'Om annat.',
    heldOn,
    createdAt: NOW,
  }
  await asSystem(tx => tx.dialogue.create({ data: talk }))
  const talked = await since()
  expect(interested && talked && dayOf(talked) > dayOf(interested)).toBe(true)
  expect(talked && dayOf(talked)).toBe(dayOf(heldOn))
})

it('a party that has somebody again, and an occasion that is done, wait no longer', async () => {
  const before = await countOf('unmanned')
  await asSystem(tx =>
    tx.mandate.updateMany({ where: { organisationId: own.id, party: 'seko' }, data: { revokedAt: null } }),
  ).catch(() => undefined)
  await asSystem(tx =>
    tx.localParty.update({
      where: { organisationId_party: { organisationId: own.id, party: 'seko' } },
      data: { representation: 'unclear' },
    }),
  )
  expect(await countOf('unmanned')).toBe(before - 1)
})

it('is for the staff alone', async () => {
  expect((await getWorkplace(stage.party('employer'), { page: 1 })).counts.all).toBe(0)
  expect(await withActor(stage.party('employer'), tx => tx.mail.count({ where: { state: 'failed' } }))).toBe(
    0,
  )
})

it('the register counts at each organisation all that waits in the room, and lists where something does', async () => {
  const inRoom = new Map<string, number>()
  for (const kind of dutyKinds) {
    const { groups } = await getWorkplace(staff(), { page: 1, kind })
    for (const { organisationId } of groups.flatMap(({ shown }) => shown))
      if (organisationId) inRoom.set(organisationId, (inRoom.get(organisationId) ?? 0) + 1)
  }
  expect(inRoom.size).toBeGreaterThan(1)
  const counted = async (show?: 'att-gora') =>
    (await listOrganisations(staff(), { show, page: 1, pageSize: 500 })).organisations.flatMap(
      ({ id, waiting }): [string, number][] => (show || waiting > 0 ? [[id, waiting]] : []),
    )
  expect(new Map(await counted())).toEqual(inRoom)
  expect(new Map(await counted('att-gora'))).toEqual(inRoom)
})

it('calls are those of the call list that are due or new', async () => {
  const { turns } = await listCalls(staff(), { page: 1 })
  expect(await countOf('call')).toBe(turns.due + turns.new)
})

it('chooses and counts what each row says is over its time, on any day', async () => {
  for (const days of [0, 6, 400]) {
    const later = { ...stage.admin(), now: new Date(NOW.getTime() + days * 86_400_000) }
    let count = 0
    for (const kind of dutyKinds) {
      const { groups } = await getWorkplace(later, { page: 1, kind })
      const over = groups.flatMap(({ shown }) => shown.filter(duty => daysOver(duty, later.now) > 0))
      const chosen = await getWorkplace(later, { page: 1, kind, whose: 'sena' })
      expect(chosen.groups.flatMap(({ shown }) => shown.map(({ id }) => id))).toEqual(
        over.map(({ id }) => id),
      )
      count += over.length
    }
    expect((await getWorkplace(later, { page: 1 })).counts.late).toBe(count)
  }
})
