import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { answerTimes } from '@/features/deliveries/times/answer-commands'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { notify } from '@/features/notifications/jobs'
import { stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { passAll } from '../../support/clashes'
import { aStage, asSystem, chainFaults, lastEvent, refused, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { isQueued, occasionId } from './delivery-rows'
import { answer, answersTo, monday, timesOn, tuesday } from './times-stage'

let stage: Stage
let times: ReturnType<typeof timesOn>
beforeAll(async () => {
  stage = await aStage()
  times = timesOn(stage)
})

describe('proposeTimes', () => {
  it('keeps the times and asks each party of the order, once', async () => {
    const { story, id } = await times.aProposal()
    const [proposal] = await listProposedTimes(stage.party('seko'), story.deliveryId)
    expect(proposal).toMatchObject({
      id,
      asked: ['employer', 'ofr_s_p_o', 'saco_s', 'seko'],
      times: [
        { position: 1, startsAt: stockholmInstant('2021-05-03', '09:00') },
        { position: 2, startsAt: stockholmInstant('2021-05-04', '13:00'), minutes: 180 },
      ],
    })
    expect(await lastEvent(story.id)).toMatchObject({ kind: 'occasion.times_proposed', facts: { times: 2 } })
    expect(await isQueued(story.id)).toBe(true)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('tells every holder of an asked party where to answer, and names no person', async () => {
    const { story } = await times.aProposal()
    const { id: eventId } = await lastEvent(story.id)
    await notify({ eventId })
    await notify({ eventId })
    const told = await asSystem(tx => tx.notification.findMany({ where: { eventId } }))
    const people = stage.home.holders.map(({ personId }) => personId)
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(people.toSorted())
    const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
    expect(new Set(mails.map(({ path }) => path))).toEqual(new Set([paths.answerTimes(story.deliveryId)]))
  })

  it('puts the new times in the place of the old, with no answers yet', async () => {
    const { story, id } = await times.aProposal()
    await answer(stage.party('seko'), id, [1])
    expect(await times.propose(story, [tuesday])).toMatchObject({ ok: true })
    const proposals = await listProposedTimes(stage.staff(), story.deliveryId)
    expect(proposals.map(one => [one.id === id, one.times.length, one.answers])).toEqual([[false, 1, []]])
    expect(await answer(stage.party('seko'), id, [1])).toEqual(refused('times_replaced'))
  })

  it('takes no time that has passed, and none after the service has ended', async () => {
    const story = await stage.order().confirmed().create(stage.world)
    expect(await times.propose(story, [monday, { on: '2021-03-30', time: '09:59' }])).toMatchObject({
      reason: 'occasion_in_past',
      field: 'times[1].on',
    })
    expect(await times.propose(story, [monday, { on: '2091-03-30', time: '09:00' }])).toMatchObject({
      reason: 'day_far_ahead',
      field: 'times[1].on',
    })
    const old = await stage.order().of('effektiva-team').confirmed().create(stage.world)
    await asSystem(tx =>
      tx.service.update({
        where: { slug: 'effektiva-team' },
        data: { lifecycle: 'phasing_out', lastDeliveryOn: new Date('2021-12-31') },
      }),
    )
    expect(await times.propose(old, [{ on: '2022-01-03', time: '09:00' }])).toEqual(
      refused('service_delivers_no_more'),
    )
  })

  it('is for staff, while the occasion can be planned', async () => {
    const story = await stage.order().confirmed().create(stage.world)
    expect(await times.propose(story, [monday], stage.party('employer'))).toEqual(refused('not_allowed'))
    expect(await times.propose(story, [monday], stage.foreigner())).toEqual(refused('not_found'))
    await cancelOccasion(stage.staff(), { occasionId: occasionId(story), reason: 'Sjukdom.' })
    expect(await times.propose(story)).toEqual(refused('occasion_not_open'))
  })
})

describe('answerTimes', () => {
  it('is each party’s own, may be changed, and asks staff once all have answered', async () => {
    const { story, id } = await times.aProposal()
    await answer(stage.party('employer'), id, [1, 2])
    await answer(stage.party('seko'), id, [1])
    await answer(stage.party('seko'), id, [2])
    await answer(stage.party('saco_s'), id, [], 'Hellre en fredag.')
    await answerTimes(stage.party('ofr_s_p_o'), { proposalId: id, all: true })
    expect(await answersTo(id)).toEqual([
      { party: 'employer', suits: [1, 2], wish: '' },
      { party: 'ofr_s_p_o', suits: [1, 2], wish: '' },
      { party: 'saco_s', suits: [], wish: 'Hellre en fredag.' },
      { party: 'seko', suits: [2], wish: '' },
    ])
    const events = await asSystem(tx =>
      tx.event.findMany({
        where: { orderId: story.id, kind: 'occasion.times_answered' },
        orderBy: { position: 'asc' },
      }),
    )
    const told = await Promise.all(events.map(event => toldOf(event.id)))
    expect(told.map(count => count > 0)).toEqual([false, false, false, true, true])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('may be given by one who prepares', async () => {
    const { id } = await times.aProposal()
    const preparer = stage.preparer() as SignedInActor
    expect(await answer(preparer, id, [1])).toMatchObject({ ok: true })
  })

  it('says nothing for another party, another organisation, or nobody', async () => {
    const { id } = await times.aProposal()
    expect(await answer(stage.foreigner(), id, [1])).toEqual(refused('not_found'))
    expect(await answer(stage.staff(), id, [1])).toEqual(refused('not_allowed'))
    expect(await answer(stage.deliverer(), id, [1])).toEqual(refused('not_found'))
    expect(await answer(stage.party('seko'), id, [])).toEqual(refused('times_unanswered'))
    expect(await answersTo(id)).toEqual([])
  })

  it('the press that asks for other times needs to say which, and is told so at that field', async () => {
    const { id } = await times.aProposal()
    const ask = (wish: string) =>
      answerTimes(stage.party('seko'), { proposalId: id, suits: [1], others: true, wish })
    expect(await ask('')).toMatchObject({ ok: false, reason: 'times_wish_missing', field: 'wish' })
    expect(await answersTo(id)).toEqual([])
    expect(await ask('Hellre i juni.')).toMatchObject({ ok: true })
  })

  it('comes too late once the occasion is planned', async () => {
    const { story, id } = await times.aProposal()
    const occasion = { occasionId: occasionId(story), on: '2021-05-20', time: '09:00' }
    await planOccasion(stage.staff(), { ...occasion, mode: 'digital', ...passAll })
    expect(await answer(stage.party('seko'), id, [1])).toEqual(refused('times_settled'))
    expect(await listProposedTimes(stage.party('seko'), story.deliveryId)).toEqual([])
  })

  it('is refused by the law itself where it is another’s, or too late', async () => {
    const { story, id } = await times.aProposal()
    const seko = stage.party('seko')
    const settings = {
      role: 'party',
      person: seko.personId,
      organisation: seko.organisation.id,
      party: 'seko',
    }
    const insert = (party: Party, personId = seko.personId, suits = '{1}') =>
      asApp(settings, ask =>
        ask(
          `INSERT INTO "TimeAnswer" ("proposalId", party, "organisationId", "personId", suits, "answeredAt")
           VALUES ($1, $2, $3, $4, $5, now())`,
          [id, party, seko.organisation.id, personId, suits],
        ),
      )
    expect(await insert('seko')).toMatchObject({ count: 1 })
    expect(await insert('ofr_s_p_o')).toMatchObject({ code: '42501' })
    expect(await insert('seko', stage.party('saco_s').personId)).toMatchObject({ code: '42501' })
    expect(await insert('seko', seko.personId, '{3}')).toMatchObject({
      constraint: 'answered_while_proposed',
    })
    await times.propose(story, [tuesday])
    expect(await insert('seko')).toMatchObject({ constraint: 'answered_while_proposed' })
  })
})

describe('a notification of proposed times', () => {
  it('is read by the party that has answered, and by all once a time is set', async () => {
    const { story, id } = await times.aProposal()
    const { id: eventId } = await lastEvent(story.id)
    await notify({ eventId })
    const unread = () =>
      asSystem(tx =>
        tx.notification.findMany({ where: { eventId, readAt: null }, select: { personId: true } }),
      )
    const others = stage.home.holders.filter(({ party }) => party !== 'seko')
    await answer(stage.party('seko'), id, [1])
    await notify({ eventId: (await lastEvent(story.id)).id })
    const left = (await unread()).map(({ personId }) => personId)
    expect(left.toSorted()).toEqual(others.map(({ personId }) => personId).toSorted())
    await cancelOccasion(stage.staff(), { occasionId: occasionId(story), reason: 'Lokalen är upptagen.' })
    await notify({ eventId: (await lastEvent(story.id)).id })
    expect(await unread()).toEqual([])
  })
})

async function toldOf(eventId: string): Promise<number> {
  await notify({ eventId })
  return asSystem(tx => tx.notification.count({ where: { eventId } }))
}
