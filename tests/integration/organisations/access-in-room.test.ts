import { actorFor } from '@seed/factories/actors'
import { beforeAll, expect, it } from 'vitest'
import { listNamedDuties } from '@/features/duties/queries'
import { getDutySubject } from '@/features/duties/subject-queries'
import { grantAccess, remindOfRequest, requestAccess } from '@/features/organisations/access/commands'
import { PATIENCE } from '@/lib/patience'
import { aStage, asSystem, NOW, refused, type Stage } from '../../support/order-stage'
import {
  aMember,
  freshAddress,
  later,
  partyEvents,
  secondOfStaff,
  type TestMember,
} from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAY = 24 * 60
/** So many days that the party has had its time, weekend or not. */
const SILENCE = (PATIENCE + 2) * DAY

async function asked(member: TestMember) {
  const wish = { organisationId: member.id, party: 'employer' as const, kind: 'signatory' as const }
  const asker = { name: 'Nyfiken Chefsson', email: freshAddress(), message: '' }
  const result = await requestAccess(stage.anonymous(), { ...wish, ...asker })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const staffAt = (minutes: number) => actorFor(stage.world.colleague('staff'), later(minutes))
const waits = async (id: string, minutes = 0) =>
  (await listNamedDuties(staffAt(minutes), [`access.${id}`])).length > 0

it('a request is the party’s own while somebody there answers, and the staff’s after a silence', async () => {
  const member = await aMember(stage)
  const id = await asked(member)
  expect([await waits(id), await waits(id, SILENCE)]).toEqual([false, true])
  expect(await remindOfRequest(staffAt(SILENCE), { requestId: id })).toEqual({ ok: true, value: id })
  expect(await remindOfRequest(staffAt(SILENCE + 1), { requestId: id })).toEqual(refused('reminded_today'))
  expect(await partyEvents(member, 'mandate.request_reminded')).toHaveLength(1)
  expect([await waits(id, SILENCE + DAY), await waits(id, 2 * SILENCE)]).toEqual([false, true])
})

it('a request that nobody at the party can answer is the staff’s at once, with nobody to remind', async () => {
  const member = await aMember(stage)
  const where = { organisationId: member.id, party: 'employer' as const }
  await asSystem(tx => tx.mandate.updateMany({ where, data: { revokedAt: NOW } }))
  const id = await asked(member)
  expect(await waits(id)).toBe(true)
  expect(await remindOfRequest(staffAt(0), { requestId: id })).toEqual(refused('nobody_to_remind'))
  expect(await grantAccess(staffAt(0), { requestId: id })).toMatchObject({ ok: true })
  const invitedBy = async (actor = staffAt(0)) => (await getDutySubject(actor, `access.${id}`)).invited
  expect(await invitedBy()).toEqual({ name: 'Nyfiken Chefsson', waits: false })
  // The name is told to the one who has just invited, and to nobody else.
  expect(await invitedBy(secondOfStaff(stage))).toBeNull()
})
