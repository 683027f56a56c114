import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/auth/doors'
import { showInterest } from '@/features/interest/commands'
import { listInterests } from '@/features/interest/queries'
import { confirmWritten, removeUnconfirmed, takeBackWritten } from '@/features/interest/unconfirmed/commands'
import { getWritten } from '@/features/interest/unconfirmed/queries'
import { forgetOld } from '@/features/settings/kept/jobs'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'
import { aMember, joined, later } from '../../support/party-stage'
import { asApp } from '../../support/sql'
import { aGuest, confirmed, idsSeenBy, written } from './unconfirmed-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAY = 24 * 60

describe('an unconfirmed interest', () => {
  it('counts from the day that it is taken up, and is then no longer there', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const seko = member.party('seko')
    const { id, kod } = await confirmed(member, 'seko')
    const taken = {
      service: 'ia-systemet',
      need: 'Tillbuden.',
      timing: 'soon' as const,
      contactName: 'Sam',
      contactEmail: seko.email,
      unconfirmedId: id,
    }
    expect((await showInterest(seko, taken)).ok).toBe(true)
    expect(await listInterests(member.party('employer'))).toMatchObject([{ party: 'seko', state: 'active' }])
    expect([await idsSeenBy(seko), await getWritten(aGuest(), kod)]).toEqual([[], null])
  })

  it('of another side stays where it is, whatever the form says', async () => {
    const member = await aMember(stage, 'employer', 'seko')
    const hr = member.party('employer')
    const { id } = await confirmed(member, 'seko')
    const taken = { service: 'ia-systemet', need: 'Ja', timing: 'soon' as const, unconfirmedId: id }
    expect((await showInterest(hr, { ...taken, contactName: 'Karin', contactEmail: hr.email })).ok).toBe(true)
    expect(await removeUnconfirmed(hr, { unconfirmedId: id })).toMatchObject(refused('not_found'))
    expect(await idsSeenBy(member.party('seko'))).toEqual([id])
  })

  it('is read in SQL by those of its side who may sign, and not by a colleague who prepares', async () => {
    const member = await aMember(stage, 'employer')
    const hr = member.party('employer')
    const { id } = await confirmed(member, 'employer')
    const { personId: colleague } = await joined(hr, member, 'employer', { kind: 'preparer' })
    const seenBy = (person: string) =>
      asApp({ role: 'party', person, organisation: member.id, party: 'employer' }, ask =>
        ask('SELECT id FROM "UnconfirmedInterest" WHERE id = $1', [id]),
      )
    expect(await seenBy(hr.personId)).toMatchObject({ count: 1 })
    expect(await seenBy(colleague)).toMatchObject({ count: 0 })
  })

  it('is taken away by its writer, by the granter of its side, or by staff', async () => {
    const member = await aMember(stage, 'employer')
    const [one, two, three] = [
      await confirmed(member, 'employer'),
      await confirmed(member, 'employer'),
      await confirmed(member, 'unsure'),
    ]
    expect((await takeBackWritten(aGuest(), one)).ok).toBe(true)
    expect((await removeUnconfirmed(member.party('employer'), { unconfirmedId: two.id })).ok).toBe(true)
    expect((await removeUnconfirmed(stage.staff(), { unconfirmedId: three.id })).ok).toBe(true)
    expect(await idsSeenBy(member.party('employer'))).toEqual([])
  })

  it('is erased after sixty days, and after a day if nobody confirmed it', async () => {
    const member = await aMember(stage, 'employer')
    const kept = await confirmed(member, 'employer')
    const never = await written(member, 'employer')
    const left = async (minutes: number) => {
      await forgetOld({ ...systemActor(), now: later(minutes) })
      const rows = await asSystem(tx =>
        tx.unconfirmedInterest.findMany({ where: { organisationId: member.id }, select: { email: true } }),
      )
      return rows.map(({ email }) => email).toSorted()
    }
    expect(await left(DAY - 1)).toEqual([kept.email, never.email].toSorted())
    expect(await confirmWritten(aGuest(later(DAY)), never)).toMatchObject(refused('not_found'))
    expect(await getWritten(aGuest(later(DAY)), never.kod)).toBeNull()
    expect(await left(DAY + 1)).toEqual([kept.email])
    expect(await left(60 * DAY - 1)).toEqual([kept.email])
    expect(await left(60 * DAY + 1)).toEqual([])
  })
})
