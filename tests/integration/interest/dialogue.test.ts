import { randomUUID } from 'node:crypto'
import { actorFor } from '@seed/factories/actors'
import { describe, expect, it } from 'vitest'
import { getCall } from '@/features/interest/calls/call-queries'
import { listCalls } from '@/features/interest/calls/queries'
import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { correctDialogue, logDialogue, removeDialogue } from '@/features/interest/dialogue/commands'
import { getInterest } from '@/features/interest/queries'
import { transactionAs } from '@/lib/db'
import { asApp } from '../../support/sql'
import { countWaiting } from '../../support/waiting-for-staff'
import { DialogueStage, said } from './dialogue-stage'
import { anInterestIn, eventsOf, NOW, notifiedEvents } from './interest-world'

const stage = new DialogueStage()

describe('noting a dialogue', () => {
  it('shows in the call list, and its words stay out of what the organisation reads', async () => {
    await stage.noted({ nextStepOn: '2021-08-16' })
    const { calls } = await listCalls(stage.world.asStaff, { page: 1 })
    expect(calls).toMatchObject([
      {
        interestId: stage.interestId,
        turn: 'ahead',
        nextStep: 'Ring igen',
        nextStepOn: '2021-08-16',
        lastHeldOn: '2021-06-16',
      },
    ])
    expect((await getCall(stage.world.asStaff, stage.interestId))?.dialogues[0]).toMatchObject({
      note: said.note,
      isOwn: true,
    })
    const event = (await eventsOf(stage.world.hr.organisation.id)).findLast(
      one => one.kind === 'dialogue.logged',
    )
    expect(event).toMatchObject({ texts: [] })
  })

  it('is of the service that was talked of: another interest is still to be called', async () => {
    await stage.noted()
    await showInterest(stage.world.hr, anInterestIn('arbetsliv-2-0'))
    const { turns, total } = await listCalls(stage.world.asStaff, { page: 1 })
    expect([turns, total]).toEqual([{ due: 0, new: 1, open: 1, ahead: 0 }, 2])
    const fresh = await listCalls(stage.world.asStaff, { turn: 'new', page: 1 })
    expect(fresh.calls.map(call => call.serviceSlug)).toEqual(['arbetsliv-2-0'])
    expect((await listCalls(stage.world.asStaff, { service: 'arbetsliv-2-0', page: 1 })).total).toBe(1)
    expect((await listCalls(stage.world.asStaff, { type: 'county_board', page: 1 })).total).toBe(0)
    expect((await listCalls(stage.world.asStaff, { page: 2 })).calls).toEqual([])
  })

  it('is called again when the interest is shown again', async () => {
    await stage.noted()
    await withdrawInterest(stage.world.hr, stage.interestId)
    await showInterest(
      { ...stage.world.hr, now: new Date(NOW.getTime() + 1000) },
      anInterestIn('ia-systemet'),
    )
    expect((await listCalls(stage.world.asStaff, { page: 1 })).turns).toMatchObject({ new: 1, open: 0 })
  })

  it('can end the interest: the list is rid of it, the organisation sees by whom, and shows interest again', async () => {
    const { world, interestId } = stage
    const talk = { interestId, ...said, nextStep: '', endsInterest: true }
    const ended = await logDialogue(world.asStaff, talk)
    const dialogueId = ended.ok ? ended.value : ''
    expect((await listCalls(world.asStaff, { page: 1 })).total).toBe(0)
    expect(await countWaiting(world.asStaff, 'call')).toBe(0)
    expect(await getInterest(world.seko, interestId)).toMatchObject({
      ...{ state: 'withdrawn', endedAt: NOW, isEndedByStaff: true },
    })
    const events = await eventsOf(world.hr.organisation.id)
    const ending = events.at(-1)
    expect(ending).toMatchObject({ kind: 'interest.ended', subjectId: interestId, texts: [] })
    expect(await notifiedEvents()).toContain(ending?.id)
    expect((await getCall(world.asStaff, interestId))?.dialogues[0]?.id).toBe(dialogueId)
    const again = await showInterest(world.hr, anInterestIn('ia-systemet'))
    expect(again).toMatchObject({ value: { showing: 'shown' } })
  })

  it('ends an interest once, and one that became something else leaves no note', async () => {
    const { world, interestId } = stage
    const talk = { interestId, ...said, nextStep: '', endsInterest: true }
    const both = await Promise.all([logDialogue(world.asStaff, talk), logDialogue(stage.colleague(), talk)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'interest_ended' })
    expect((await getCall(world.asStaff, interestId))?.dialogues).toHaveLength(1)
  })

  it('PostgreSQL lets staff end an active interest, and nothing else of it', async () => {
    const { world, interestId } = stage
    const set = (what: string) => `UPDATE "Interest" SET ${what} WHERE id = $1`
    await withdrawInterest(world.hr, interestId)
    const shown = await showInterest(world.hr, anInterestIn('ia-systemet'))
    const active = shown.ok ? shown.value.interestId : ''
    await asApp({ role: 'staff', person: world.asStaff.personId }, async ask => {
      expect(await ask(set('"withdrawnAt" = NULL'), [interestId])).toMatchObject({ count: 0 })
      expect(await ask(set('"orderedAt" = now()'), [active])).toMatchObject({ code: '42501' })
      expect(await ask(set('"withdrawnAt" = now()'), [active])).toMatchObject({ count: 1 })
    })
  })

  it.each([
    ['a day to come', { heldOn: '2021-06-18' }, { reason: 'dialogue_in_future', field: 'heldOn' }],
    ['an early step', { nextStepOn: '2021-06-15' }, { reason: 'step_before_dialogue', field: 'nextStepOn' }],
    ['an interest that is not there', { interestId: randomUUID() }, { reason: 'not_found' }],
  ])('refuses %s', async (_what, more, refusal) => {
    expect(
      await logDialogue(stage.world.asStaff, { interestId: stage.interestId, ...said, ...more }),
    ).toMatchObject(refusal)
  })

  it("is nobody else's to write or read", async () => {
    await stage.noted()
    for (const actor of [stage.world.hr, stage.world.seko, stage.world.hrOther, stage.world.asDeliverer]) {
      expect(await logDialogue(actor, { interestId: stage.interestId, ...said })).toMatchObject({
        reason: 'not_allowed',
      })
      expect((await listCalls(actor, { page: 1 })).calls).toEqual([])
      expect(await countWaiting(actor, 'call')).toBe(0)
      expect(await getCall(actor, stage.interestId)).toBeNull()
      const asked = { role: actor.role, personId: actor.personId }
      expect(await transactionAs(asked, tx => tx.dialogue.findMany())).toEqual([])
    }
  })
})

describe('putting a note right', () => {
  it('is for its author, or an admin, and leaves an event', async () => {
    const dialogueId = await stage.noted({ nextStepOn: '2021-06-20' })
    const right = { dialogueId, interestId: stage.interestId, ...said, note: 'De vill börja i höst.' }
    expect(await correctDialogue(stage.colleague(), right)).toMatchObject({ reason: 'not_your_note' })
    expect((await correctDialogue(stage.world.asStaff, right)).ok).toBe(true)
    expect((await correctDialogue(actorFor(stage.world.admin, NOW), right)).ok).toBe(true)
    const call = await getCall(stage.world.asStaff, stage.interestId)
    expect(call?.dialogues[0]).toMatchObject({ note: 'De vill börja i höst.', nextStepOn: null })
    const kinds = (await eventsOf(stage.world.hr.organisation.id)).filter(one => one.subjectId === dialogueId)
    expect(kinds.map(one => one.kind)).toEqual([
      'dialogue.logged',
      'dialogue.corrected',
      'dialogue.corrected',
    ])
  })

  it('keeps to the same rules as a new one', async () => {
    const dialogueId = await stage.noted()
    const wrong = { dialogueId, interestId: stage.interestId, ...said, heldOn: '2021-06-18' }
    expect(await correctDialogue(stage.world.asStaff, wrong)).toMatchObject({ reason: 'dialogue_in_future' })
    expect(await correctDialogue(stage.world.hr, wrong)).toMatchObject({ reason: 'not_allowed' })
    const unknown = { ...wrong, heldOn: said.heldOn, dialogueId: randomUUID() }
    expect(await correctDialogue(stage.world.asStaff, unknown)).toMatchObject({ reason: 'not_found' })
  })

  it('takes it away for good, once', async () => {
    const dialogueId = await stage.noted()
    expect(
      await removeDialogue(stage.colleague(), { dialogueId, interestId: stage.interestId }),
    ).toMatchObject({
      reason: 'not_your_note',
    })
    expect(await removeDialogue(stage.world.hr, { dialogueId, interestId: stage.interestId })).toMatchObject({
      reason: 'not_allowed',
    })
    expect((await removeDialogue(stage.world.asStaff, { dialogueId, interestId: stage.interestId })).ok).toBe(
      true,
    )
    expect(
      await removeDialogue(stage.world.asStaff, { dialogueId, interestId: stage.interestId }),
    ).toMatchObject({
      reason: 'not_found',
    })
    expect((await getCall(stage.world.asStaff, stage.interestId))?.dialogues).toEqual([])
  })

  it('is kept by PostgreSQL: a colleague neither changes it nor takes it away, and signs no note as another', async () => {
    const dialogueId = await stage.noted()
    const settings = { role: 'staff', person: stage.colleague().personId }
    await asApp(settings, async ask => {
      expect(await ask(`UPDATE "Dialogue" SET note = 'Nej' WHERE id = $1`, [dialogueId])).toMatchObject({
        count: 0,
      })
      expect(await ask(`DELETE FROM "Dialogue" WHERE id = $1`, [dialogueId])).toMatchObject({ count: 0 })
      const another = `INSERT INTO "Dialogue" ("organisationId", "staffId", "heldOn", note, "createdAt")
        VALUES ($1, $2, now(), 'Nej', now())`
      const values = [stage.world.hr.organisation.id, stage.world.asStaff.personId]
      expect(await ask(another, values)).toMatchObject({ code: '42501' })
    })
    await asApp({ role: 'staff', person: stage.world.asStaff.personId }, async ask => {
      const early = `UPDATE "Dialogue" SET "nextStepOn" = "heldOn" - 1 WHERE id = $1`
      expect(await ask(early, [dialogueId])).toMatchObject({ constraint: 'dialogue_step_follows' })
    })
  })
})
