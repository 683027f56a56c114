import { actorFor, type Holder } from '@seed/factories/actors'
import { aMandate } from '@seed/factories/mandate-factory'
import { aPerson } from '@seed/factories/person-factory'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { withActor } from '@/auth/doors'
import { amendOrder, signOrder } from '@/features/orders/signing/commands'
import { acceptInvitation } from '@/features/organisations/invitations/accept-commands'
import { revokeMandate } from '@/features/organisations/mandates/commands'
import { addLocalUnion } from '@/features/organisations/unions/commands'
import { aStage, asSystem, chainFaults, liveOf, NOW, type Stage, statusOf } from '../../support/order-stage'
import { aMember, invited, partyEvents, type TestMember } from '../../support/party-stage'
import { race } from '../../support/race'
import { type Read, signedByAllBut } from '../../support/race-start'
import { DEEP_TIMEOUT } from '../../support/test-depth'

vi.setConfig({ testTimeout: DEEP_TIMEOUT })

let stage: Stage
let home: TestMember
beforeAll(async () => {
  stage = await aStage()
  home = await aMember(stage)
})

afterEach(async () => {
  expect(await chainFaults(home.id)).toEqual([])
})

/** One more who signs for Seko; a mandate that is over stays over, so each round takes its own. */
async function anotherSignatory(): Promise<Holder> {
  const person = aPerson().at(`${home.member.key}-till.example`).since('2020-01-01').build()
  const granted = aMandate().at(home.member).forParty('seko').heldBy(person)
  const { row, holder } = granted.from('2020-01-01').grantedBy(stage.world.registering.fourEyes).build()
  await asSystem(tx => tx.person.create({ data: person }))
  await withActor(stage.admin(), tx => tx.mandate.create({ data: row }))
  return holder
}

type Start = { read: Read; holder: Holder }

/** Where the log has the act: a place that is written once, under a lock. */
async function positionOf(where: { kind: string; orderId?: string; subjectId?: string }) {
  const events = await asSystem(tx => tx.event.findMany({ where: { chainId: home.id, ...where } }))
  return events.at(-1)?.position ?? 0
}

it('someone signs while the mandate is revoked: signed by a mandate that ran, or refused', async () => {
  await race<Start>({
    title: 'the last signature and revoke',
    prepare: async () => ({
      read: await signedByAllBut(stage, home.member, ['seko']),
      holder: await anotherSignatory(),
    }),
    one: async ({ read, holder }) => {
      const result = await signOrder(actorFor(holder, NOW), read)
      return result.ok ? result.value : result.reason
    },
    other: async ({ holder: { mandateId } }) =>
      (await revokeMandate(stage.staff(), { mandateId, reason: 'Nytt uppdrag' })).ok,
    async judge({ read, holder }, { one, other }) {
      const { orderId } = read
      expect(other).toBe(true)
      expect(['made_valid', 'no_mandate']).toContain(one)
      const isSigned = one === 'made_valid'
      expect(await statusOf(orderId)).toBe(isSigned ? 'valid' : 'awaiting_signatures')
      expect(await liveOf(orderId)).toHaveLength(isSigned ? 4 : 3)
      const revoked = await positionOf({ kind: 'mandate.revoked', subjectId: holder.mandateId })
      const valid = await positionOf({ kind: 'order.valid', orderId })
      expect(revoked).toBeGreaterThan(valid)
      expect(valid > 0).toBe(isSigned)
      const again = await signOrder(actorFor(holder, NOW), read)
      expect(again.ok ? again.value : again.reason).toBe('no_mandate')
      return isSigned ? 'one' : 'other'
    },
  })
})

type Invited = { hr: string; union: string; personId: string }

it('one person accepts an invitation on each side at once: one of them, and the other is told why not', async () => {
  await race<Invited>({
    title: 'accept for the employer and for a union',
    async prepare() {
      const { id: personId, email } = await aRegisteredPerson()
      const hr = await invited(home.party('employer'), home, 'employer', { email })
      const union = await invited(home.party('seko'), home, 'seko', { email })
      return { hr: hr.kod, union: union.kod, personId }
    },
    one: async ({ hr }) => accepted(hr),
    other: async ({ union }) => accepted(union),
    async judge({ personId }, { one, other }) {
      expect([one, other].toSorted()).toEqual(['accepted', 'both_sides'])
      const held = await asSystem(tx => tx.mandate.findMany({ where: { personId, organisationId: home.id } }))
      expect(held.map(mandate => mandate.party)).toEqual([one === 'accepted' ? 'employer' : 'seko'])
      return one === 'accepted' ? 'one' : 'other'
    },
  })
})

async function accepted(kod: string): Promise<string> {
  const result = await acceptInvitation(stage.anonymous(), { kod })
  return result.ok ? 'accepted' : result.reason
}

async function aRegisteredPerson() {
  const person = aPerson().at(`${home.member.key}-bada.example`).since('2020-01-01').build()
  await asSystem(tx => tx.person.create({ data: person }))
  return person
}

it('someone amends while the mandate is revoked: amended by a mandate that ran, or refused', async () => {
  await race<Start>({
    title: 'amend and revoke',
    prepare: async () => ({
      read: await signedByAllBut(stage, home.member, ['seko']),
      holder: await anotherSignatory(),
    }),
    one: async ({ read, holder }) => {
      const result = await amendOrder(actorFor(holder, NOW), read.orderId)
      return result.ok ? 'amended' : result.reason
    },
    other: async ({ holder: { mandateId } }) =>
      (await revokeMandate(stage.staff(), { mandateId, reason: 'Nytt uppdrag' })).ok,
    async judge({ read: { orderId }, holder }, { one, other }) {
      expect(other).toBe(true)
      expect(['amended', 'no_mandate']).toContain(one)
      const isAmended = one === 'amended'
      expect(await statusOf(orderId)).toBe(isAmended ? 'returned' : 'awaiting_signatures')
      const revoked = await positionOf({ kind: 'mandate.revoked', subjectId: holder.mandateId })
      const amended = await positionOf({ kind: 'order.amended', orderId })
      expect(revoked).toBeGreaterThan(amended)
      expect(amended > 0).toBe(isAmended)
      return isAmended ? 'one' : 'other'
    },
  })
})

type Named = Start['read'] & { at: TestMember }

it('the last signs while a union that was left out is named: valid before it, or not at all', async () => {
  await race<Named>({
    title: 'the last signature and naming a union',
    prepare: async () => {
      const at = await aMember(stage, 'employer', 'ofr_s_p_o', 'saco_s')
      return { ...(await signedByAllBut(stage, at.member, ['employer', 'seko'])), at }
    },
    one: async ({ at, orderId, versionHash }) => {
      const result = await signOrder(at.party('employer'), { orderId, versionHash })
      return result.ok ? result.value : result.reason
    },
    other: async ({ at }) => {
      const naming = {
        organisationId: at.id,
        party: 'seko' as const,
        unionName: 'Seko',
        isContactUnion: false,
      }
      return (await addLocalUnion(stage.staff(), naming)).ok
    },
    async judge({ at, orderId }, { one, other }) {
      expect(other).toBe(true)
      expect(['made_valid', 'parties_changed']).toContain(one)
      const isValid = one === 'made_valid'
      expect(await statusOf(orderId)).toBe(isValid ? 'valid' : 'awaiting_signatures')
      const events = await partyEvents(at)
      const positionOfKind = (kind: string) => events.find(event => event.kind === kind)?.position ?? 0
      expect(positionOfKind('party.local_union_added')).toBeGreaterThan(positionOfKind('order.valid'))
      expect(positionOfKind('order.valid') > 0).toBe(isValid)
      return isValid ? 'one' : 'other'
    },
  })
})
