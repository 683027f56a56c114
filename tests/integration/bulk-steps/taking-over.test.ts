import { beforeAll, expect, it } from 'vitest'
import { carryOutBulkStep, pressBulkStep } from '@/features/bulk-steps/commands'
import { getBulkStep, previewBulkStep } from '@/features/bulk-steps/queries'
import { pressBulkStepSchema } from '@/features/bulk-steps/schema'
import { takeDuty } from '@/features/duties/commands'
import { formReader } from '@/lib/form-reader'
import { aStage, type Stage } from '../../support/order-stage'
import { secondOfStaff } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const valid = async () => `confirm.${(await stage.order().valid().create(stage.world)).id}`

/** The preview of taking them, and the form that it posts. */
async function toTake(duties: string[]) {
  const rows = await previewBulkStep(stage.staff(), 'take', duties)
  const ready = rows.filter(({ verdict }) => verdict === 'does')
  const posted = { duties: ready.map(({ name }) => name), seen: ready.map(({ duty }) => duty?.ownerId ?? '') }
  const form = new FormData()
  form.set('step', 'take')
  for (const [name, values] of Object.entries(posted)) for (const value of values) form.append(name, value)
  const input = pressBulkStepSchema.parse(formReader(pressBulkStepSchema)(form).input)
  return { verdicts: rows.map(({ verdict }) => verdict), input }
}

it('takes over from the owner that the preview showed, and leaves what somebody has taken since', async () => {
  const [own, free, theirs, since] = [await valid(), await valid(), await valid(), await valid()]
  await takeDuty(secondOfStaff(stage), { duty: theirs })
  await takeDuty(stage.staff(), { duty: own })
  const duties = [own, free, theirs, since]
  const { verdicts, input } = await toTake(duties)
  expect(verdicts).toEqual(['own', 'does', 'does', 'does'])
  await takeDuty(secondOfStaff(stage), { duty: since })
  const step = await pressBulkStep(stage.staff(), input)
  if (!step.ok) throw new Error(step.reason)
  await carryOutBulkStep(stage.staff(), step.value, input)
  const result = await getBulkStep(stage.staff(), step.value.id)
  expect(result?.rows).toMatchObject([
    { name: free, outcome: 'done' },
    { name: theirs, outcome: 'done' },
    { name: since, outcome: 'duty_taken', values: { name: secondOfStaff(stage).name } },
  ])
  const { verdicts: after } = await toTake(duties)
  expect(after).toEqual(['own', 'own', 'own', 'does'])
})

it('what a colleague has taken is left out of any other step, with their name, also when they took it since', async () => {
  const [before, since, free] = [await valid(), await valid(), await valid()]
  await takeDuty(secondOfStaff(stage), { duty: before })
  const [left] = await previewBulkStep(stage.staff(), 'confirm', [before, since, free])
  const { name } = secondOfStaff(stage)
  expect(left).toMatchObject({ verdict: 'refused', why: { reason: 'row_of_colleague', values: { name } } })
  await takeDuty(secondOfStaff(stage), { duty: since })
  const input = { step: 'confirm' as const, duties: [since, free], skipped: [before] }
  const step = await pressBulkStep(stage.staff(), input)
  if (!step.ok) throw new Error(step.reason)
  await carryOutBulkStep(stage.staff(), step.value, input)
  expect((await getBulkStep(stage.staff(), step.value.id))?.rows).toMatchObject([
    { name: since, outcome: 'row_of_colleague' },
    { name: free, outcome: 'done' },
    { name: before, outcome: null, skipped: 'refused', why: 'row_of_colleague', values: { name } },
  ])
})
