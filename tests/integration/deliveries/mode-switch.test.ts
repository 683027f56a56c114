import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { answerSwitch, askForMode } from '@/features/deliveries/mode-switch/commands'
import { settleModeSwitch, settleModeSwitches } from '@/features/deliveries/mode-switch/jobs'
import { listModeSwitches } from '@/features/deliveries/mode-switch/queries'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { notify } from '@/features/notifications/jobs'
import { stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  refused,
  type Stage,
} from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { occasionId, occasionRow } from './delivery-rows'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const aConfirmed = (mode: 'on_site' | 'either' = 'on_site') =>
  stage.order().saying({ mode, place: 'Aulan' }).confirmed().create(stage.world)

async function aQuestion() {
  const story = await aConfirmed()
  const asked = await askForMode(stage.staff(), {
    occasionId: occasionId(story),
    link: 'https://mote.example',
  })
  expect(asked).toEqual({ ok: true, value: story.deliveryId })
  const [open] = await listModeSwitches(stage.staff(), story.deliveryId)
  return { story, id: found(open, 'question').id }
}

const say = (actor: SignedInActor, switchId: string, says: 'yes' | 'no') =>
  answerSwitch(actor, { switchId, says })
const morningOf = (day: string) =>
  makeActor({ role: 'system', now: stockholmInstant(day, '07:30'), locale: 'sv' })
const switchRow = (id: string) => asSystem(tx => tx.modeSwitch.findUniqueOrThrow({ where: { id } }))

describe('a question about the mode', () => {
  it('is put once, with a last day, to the order’s parties', async () => {
    const { story, id } = await aQuestion()
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'occasion.mode_asked',
      facts: { mode: 'digital', deadline: '2021-04-06' },
    })
    expect(await askForMode(stage.staff(), { occasionId: occasionId(story) })).toEqual(
      refused('mode_already_asked'),
    )
    const [open] = await listModeSwitches(stage.party('seko'), story.deliveryId)
    expect(open).toMatchObject({ id, asked: ['employer', 'ofr_s_p_o', 'saco_s', 'seko'], answers: [] })
  })

  it('is not put where the order left the mode open, by others than staff, or of what is over', async () => {
    const open = await aConfirmed('either')
    expect(await askForMode(stage.staff(), { occasionId: occasionId(open) })).toEqual(refused('mode_is_open'))
    const fixed = await aConfirmed()
    const input = { occasionId: occasionId(fixed) }
    expect(await askForMode(stage.party('employer'), input)).toEqual(refused('not_allowed'))
    expect(await askForMode(stage.foreigner(), input)).toEqual(refused('not_found'))
    await cancelOccasion(stage.staff(), { ...input, reason: 'Sjukdom.' })
    expect(await askForMode(stage.staff(), input)).toEqual(refused('occasion_not_open'))
  })

  it('is not put of a form that the service is not given in', async () => {
    const story = await stage.order().of('29k-hantera-stress').confirmed().create(stage.world)
    const input = { occasionId: occasionId(story), place: 'Aulan' }
    expect(await askForMode(stage.staff(), input)).toEqual(refused('mode_given'))
  })

  it('is agreed at once when all say yes: the mode changes, and the order stays as signed', async () => {
    const { story, id } = await aQuestion()
    for (const party of ['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const) {
      expect(await say(stage.party(party), id, 'yes')).toMatchObject({ ok: true })
    }
    const queued = await asSystem(
      tx => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'switchId' = ${id}`,
    )
    expect(queued).toHaveLength(1)
    await settleModeSwitch({ switchId: id }, morningOf('2021-03-31'))
    await settleModeSwitch({ switchId: id }, morningOf('2021-03-31'))
    expect(await occasionRow(occasionId(story))).toMatchObject({ mode: 'digital', status: 'proposed' })
    const order = await asSystem(tx => tx.order.findUniqueOrThrow({ where: { id: story.id } }))
    expect(order.content).toMatchObject({ mode: 'on_site' })
    const kinds = (await eventKinds(story.id)).filter(kind => kind.startsWith('occasion.mode'))
    expect(kinds).toEqual([
      'occasion.mode_asked',
      ...Array(4).fill('occasion.mode_answered'),
      'occasion.mode_switched',
    ])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is agreed after the last day by the employer and one union, if nobody has said no', async () => {
    const { story, id } = await aQuestion()
    await say(stage.party('employer'), id, 'yes')
    await say(stage.party('seko'), id, 'yes')
    await settleModeSwitches(morningOf('2021-04-06'))
    expect((await switchRow(id)).outcome).toBeNull()
    await settleModeSwitches(morningOf('2021-04-07'))
    expect((await switchRow(id)).outcome).toBe('agreed')
    expect((await occasionRow(occasionId(story))).mode).toBe('digital')
  })

  it.each([
    [
      'one no',
      [
        ['employer', 'yes'],
        ['ofr_s_p_o', 'yes'],
        ['seko', 'no'],
      ],
      '2021-03-31',
      'refused',
    ],
    ['silence', [['employer', 'yes']], '2021-04-07', 'lapsed'],
  ] as const)('ends as it was after %s, and all are told once', async (_name, answers, day, outcome) => {
    const { story, id } = await aQuestion()
    for (const [party, says] of answers) await say(stage.party(party as Party), id, says)
    // The page says it before the job has carried it out.
    const reader = { ...stage.party('seko'), now: stockholmInstant(day, '07:00') }
    expect(await listModeSwitches(reader, story.deliveryId)).toMatchObject([{ id, outcome }])
    await settleModeSwitches(morningOf(day))
    await settleModeSwitches(morningOf(day))
    expect((await switchRow(id)).outcome).toBe(outcome)
    expect((await occasionRow(occasionId(story))).mode).toBe('on_site')
    const event = await lastEvent(story.id)
    expect(event).toMatchObject({ kind: 'occasion.mode_kept', facts: { outcome } })
    await notify({ eventId: event.id })
    const told = await asSystem(tx => tx.notification.findMany({ where: { eventId: event.id } }))
    const signatories = stage.home.holders.filter(({ canSign }) => canSign).map(({ personId }) => personId)
    expect(told.map(({ personId }) => personId)).toEqual(expect.arrayContaining(signatories))
    expect(await listModeSwitches(stage.staff(), story.deliveryId)).toEqual([])
  })

  it('takes one answer of each party: the first', async () => {
    const { id } = await aQuestion()
    const seko = stage.party('seko')
    expect(await say(seko, id, 'yes')).toMatchObject({ ok: true })
    expect(await say(seko, id, 'yes')).toMatchObject({ ok: true })
    expect(await say(seko, id, 'no')).toEqual(refused('switch_answered'))
    expect(await say(stage.preparer() as SignedInActor, id, 'yes')).toEqual(refused('not_a_signatory'))
    expect(await say(stage.foreigner(), id, 'yes')).toEqual(refused('not_found'))
    expect(await say(stage.staff(), id, 'yes')).toEqual(refused('not_allowed'))
    await say(stage.party('employer'), id, 'no')
    expect(await say(stage.party('saco_s'), id, 'yes')).toEqual(refused('switch_settled'))
  })

  it('is answered for oneself alone, and called agreed by both sides alone, by the law itself', async () => {
    const { id } = await aQuestion()
    const seko = stage.party('seko')
    const settings = {
      role: 'party',
      person: seko.personId,
      organisation: seko.organisation.id,
      party: 'seko',
    }
    const insert = (party: Party) =>
      asApp(settings, ask =>
        ask(
          `INSERT INTO "ModeAnswer" ("switchId", party, "organisationId", "personId", agrees, "answeredAt")
           VALUES ($1, $2, $3, $4, true, '2021-03-30T10:00Z')`,
          [id, party, seko.organisation.id, seko.personId],
        ),
      )
    expect(await insert('seko')).toMatchObject({ count: 1 })
    expect(await insert('employer')).toMatchObject({ code: expect.stringMatching('42501|23514') })
    await say(seko, id, 'yes')
    const settled = { outcome: 'agreed' as const, settledAt: new Date('2021-04-07') }
    const agree = () => asSystem(tx => tx.modeSwitch.update({ where: { id }, data: settled }))
    await expect(agree()).rejects.toThrow('switched_by_both_sides')
  })
})
