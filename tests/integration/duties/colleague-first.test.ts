import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { StaffActor } from '@/auth/actor'
import { defineAction } from '@/auth/define-action'
import { takenByColleagues } from '@/auth/taken-by-colleague'
import { releaseDuty, takeDuty } from '@/features/duties/commands'
import { getWorkplace } from '@/features/duties/queries'
import { ANYWAY } from '@/lib/form-state'
import { ONWARD } from '@/lib/onward'
import { accept } from '@/lib/result'
import { line } from '@/lib/text-fields'
import { aStage, type Stage } from '../../support/order-stage'
import { secondOfStaff } from '../../support/party-stage'

const asking: { actor?: StaffActor } = {}
vi.mock('@/auth/current-actor', () => ({
  currentActor: async () => asking.actor,
  askedPath: async () => '/admin',
}))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (space: string) => (key: string, values?: { name?: string }) =>
    [`${space}.${key}`, values?.name].filter(Boolean).join(' '),
}))

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  asking.actor = staff()
})
const staff = () => stage.staff()
const colleague = () => secondOfStaff(stage)

const done: string[] = []
const definition = {
  schema: z.object({ text: line(9) }),
  run: async (_actor: unknown, { text }: { text: string }) => accept(done.push(text)),
}

function post(name: string, more: Record<string, string> = {}, action = defineAction(definition)) {
  const form = new FormData()
  const fields = { text: 'hej', [ONWARD]: `/admin?efter=${name}`, ...more }
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  done.splice(0)
  return action(undefined, form)
}

const valid = async () => `confirm.${(await stage.order().valid().create(stage.world)).id}`

it('what a colleague has taken is asked about first, with what was written kept, and done once that is meant', async () => {
  const name = await valid()
  expect(await post(name)).toMatchObject({ status: 'success' })
  await takeDuty(colleague(), { duty: name })
  const id = colleague().personId
  expect(await post(name)).toMatchObject({
    error: { '': [`reasons.duty_of_colleague ${colleague().name}`] },
    typed: { text: ['hej'] },
    anyway: { colleague: id, isAsked: true },
  })
  expect(done).toEqual([])
  expect(await post(name, { [ANYWAY]: id, text: 'alldeles för långt' })).toMatchObject({
    status: 'error',
    anyway: { colleague: id, isAsked: false },
  })
  const ways: Record<string, string>[] = [{ [ANYWAY]: id }, { [ONWARD]: `/admin?efter=${name}&anda=${id}` }]
  for (const meant of ways) {
    expect(await post(name, meant)).toMatchObject({ status: 'success' })
    expect(done).toEqual(['hej'])
  }
  // One who had it before is not the one who has it now.
  expect(await post(name, { [ANYWAY]: staff().personId })).toMatchObject({ status: 'error' })
})

it('nobody is asked of their own, of what is let go of, or when they say whose it is', async () => {
  const name = await valid()
  await takeDuty(colleague(), { duty: name })
  const owning = defineAction({ ...definition, changesOwner: true })
  expect(await post(name, {}, owning)).toMatchObject({ status: 'success' })
  await releaseDuty(colleague(), { duty: name })
  await takeDuty(staff(), { duty: name })
  expect(await post(name)).toMatchObject({ status: 'success' })
})

it('a delivery is a colleague’s once they have taken it over, and not because they were given it', async () => {
  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  const name = `plan.${deliveryId}`
  const ownerOf = async () =>
    (await getWorkplace(staff(), { page: 1, open: name })).open?.ownerId ?? undefined
  const first = await ownerOf()
  const [owner, other] = first === staff().personId ? [staff(), colleague()] : [colleague(), staff()]
  expect((await takenByColleagues(other, [name])).size).toBe(0)
  await takeDuty(other, { duty: name, seen: first })
  expect((await takenByColleagues(owner, [name])).get(name)).toMatchObject({
    id: other.personId,
    at: expect.any(Date),
  })
  expect((await takenByColleagues(stage.party('employer'), [name])).size).toBe(0)
})
