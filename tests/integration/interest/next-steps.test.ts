import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { getWorkplace } from '@/features/duties/queries'
import { withdrawInterest } from '@/features/interest/commands'
import { correctDialogue } from '@/features/interest/dialogue/commands'
import { tellOfDueSteps } from '@/features/interest/jobs'
import { notify } from '@/features/notifications/jobs'
import { stockholmInstant } from '@/lib/dates'
import { transactionAs } from '@/lib/db'
import { DialogueStage, said } from './dialogue-stage'
import { eventsOf } from './interest-world'

const stage = new DialogueStage()
const asSystemOn = (day: string) =>
  makeActor({ role: 'system', now: stockholmInstant(day, '07:30'), locale: 'sv' })

describe('the reminder of a next step', () => {
  const told = () =>
    transactionAs({ role: 'system' }, tx =>
      tx.notification.findMany({ where: { kind: 'interest.step_due.call' } }),
    )

  async function remind(day: string) {
    await Promise.all([tellOfDueSteps(asSystemOn(day)), tellOfDueSteps(asSystemOn(day))])
    const events = (await eventsOf(stage.world.hr.organisation.id)).filter(
      one => one.kind === 'interest.step_due',
    )
    for (const { id } of events) await notify({ eventId: id })
    return (await told()).length
  }

  it('comes on its day, once, to its author', async () => {
    const before = (await told()).length
    await stage.noted({ nextStepOn: '2021-06-21' })
    expect(await remind('2021-06-20')).toBe(before)
    expect(await remind('2021-06-21')).toBe(before + 1)
    expect(await remind('2021-06-22')).toBe(before + 1)
    expect((await told()).at(-1)?.personId).toBe(stage.world.asStaff.personId)
    const asked = { page: 1, open: `call.${stage.interestId}` }
    const due = { ...stage.world.asStaff, now: stockholmInstant('2021-06-21', '10:00') }
    expect((await getWorkplace(due, asked)).open?.ownerId).toBe(due.personId)
    const early = { ...due, now: stockholmInstant('2021-06-20', '10:00') }
    expect((await getWorkplace(early, asked)).open).toBeNull()
  })

  it('comes again for another day, and not for the same', async () => {
    const before = (await told()).length
    const dialogueId = await stage.noted({ nextStepOn: '2021-06-21' })
    await remind('2021-06-21')
    const right = { dialogueId, interestId: stage.interestId, ...said }
    await correctDialogue(stage.world.asStaff, { ...right, nextStepOn: '2021-06-21', note: 'Rättat.' })
    expect(await remind('2021-06-22')).toBe(before + 1)
    await correctDialogue(stage.world.asStaff, { ...right, nextStepOn: '2021-06-24' })
    expect(await remind('2021-06-24')).toBe(before + 2)
  })

  it('does not come of a step that a later talk has taken, nor of an interest that has ended', async () => {
    const before = (await told()).length
    await stage.noted({ nextStepOn: '2021-06-18' })
    await stage.noted({ heldOn: '2021-06-17' })
    expect(await remind('2021-06-18')).toBe(before)
    await stage.noted({ heldOn: '2021-06-17', nextStepOn: '2021-06-19' })
    await withdrawInterest(stage.world.hr, stage.interestId)
    expect(await remind('2021-06-21')).toBe(before)
  })
})
