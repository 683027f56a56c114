import { beforeAll, expect, it } from 'vitest'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { dayOf } from '@/lib/dates'
import { aStage, NOW, type Stage } from '../../support/order-stage'
import { waitsForStaff } from '../../support/waiting-for-staff'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const staff = () => stage.staff()

it('what people lead themselves waits to be marked, from the confirmation until it is, and is never planned', async () => {
  const { deliveryId, occasions } = await stage
    .order()
    .of('arbeta-vidare-med-ursakta-roran')
    .confirmed()
    .create(stage.world)
  const occasionId = occasions[0]?.id ?? ''
  const waits = () =>
    Promise.all([
      waitsForStaff(staff(), 'mark_done', occasionId),
      waitsForStaff(staff(), 'plan', deliveryId ?? ''),
    ])
  expect(await waits()).toEqual([true, false])
  expect(await markOccasionDone(staff(), { occasionId, doneOn: dayOf(NOW) })).toMatchObject({ ok: true })
  expect(await waits()).toEqual([false, false])
})
