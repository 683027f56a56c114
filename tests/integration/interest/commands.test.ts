import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { getInterest, listInterests } from '@/features/interest/queries'
import { notify } from '@/features/notifications/jobs'
import { getEngagement } from '@/features/orders/engagement/queries'
import { transactionAs } from '@/lib/db'
import { findChainFaults } from '@/lib/events'
import { anInterestIn, eventsOf, type InterestWorld, interestWorld, notifiedEvents } from './interest-world'

let world: InterestWorld

beforeAll(async () => {
  world = await interestWorld()
})

async function shown(service: string, by = world.hr): Promise<string> {
  const result = await showInterest(by, anInterestIn(service))
  if (!result.ok) throw new Error(result.reason)
  return result.value.interestId
}

describe('showing interest', () => {
  it('leaves one interest, one event in the chain and one notice', async () => {
    const id = await shown('ia-systemet')
    expect(await getInterest(world.hr, id)).toMatchObject({
      party: 'employer',
      state: 'active',
      timing: 'soon',
    })
    const events = (await eventsOf(world.hr.organisation.id)).filter(event => event.subjectId === id)
    expect(events).toMatchObject([{ kind: 'interest.shown', party: 'employer' }])
    expect(events[0]?.texts.map(text => text.field).sort()).toEqual(['contactEmail', 'contactName', 'need'])
    expect((await notifiedEvents()).filter(eventId => eventId === events[0]?.id)).toHaveLength(1)
    const chainId = world.hr.organisation.id
    expect(await transactionAs({ role: 'system' }, tx => findChainFaults(tx, chainId))).toEqual([])
  })

  it('is seen by both sides of the organisation, and shows on the service', async () => {
    const id = await shown('arbetsliv-2-0')
    expect((await listInterests(world.seko)).map(interest => interest.id)).toContain(id)
    const engagement = await getEngagement(world.seko, world.serviceId('arbetsliv-2-0'))
    expect(engagement).toEqual({ interestId: id, order: null, others: [] })
  })

  it('at the same moment from both sides leaves one, which both are told of', async () => {
    const wishes = (need: string) => anInterestIn('29k-hantera-stress', { need })
    const results = await Promise.all([
      showInterest(world.hr, wishes('Arbetsgivarens ord.')),
      showInterest(world.seko, wishes('Sekos ord.')),
    ])
    const answers = results.map(result => (result.ok ? result.value : null))
    expect(new Set(answers.map(answer => answer?.interestId)).size).toBe(1)
    expect(answers.map(answer => answer?.showing).sort()).toEqual(['joined', 'shown'])
    const serviceId = world.serviceId('29k-hantera-stress')
    const rows = await transactionAs({ role: 'system' }, tx => tx.interest.count({ where: { serviceId } }))
    expect(rows).toBe(1)
    const id = answers[0]?.interestId ?? ''
    const events = (await eventsOf(world.hr.organisation.id)).filter(event => event.subjectId === id)
    expect(events.map(event => event.kind)).toEqual(['interest.shown', 'interest.joined'])
    for (const event of events) await notify({ eventId: event.id })
    const told = await transactionAs({ role: 'system' }, tx =>
      tx.notification.findMany({ where: { eventId: { in: events.map(event => event.id) } } }),
    )
    for (const { personId } of [world.hr, world.seko, world.asStaff]) {
      expect(told.some(one => one.personId === personId)).toBe(true)
    }
    const interest = await getInterest(world.hr, id)
    expect([interest?.need, interest?.voices[0]?.need].sort()).toEqual(['Arbetsgivarens ord.', 'Sekos ord.'])
  })

  it('again by the same person says that it is there, and writes nothing', async () => {
    const id = await shown('organisationsanpassad-mojlighetskarta')
    await showInterest(world.seko, anInterestIn('organisationsanpassad-mojlighetskarta'))
    for (const actor of [world.hr, world.seko]) {
      expect(await showInterest(actor, anInterestIn('organisationsanpassad-mojlighetskarta'))).toEqual({
        ok: true,
        value: { interestId: id, showing: 'existed' },
      })
    }
    expect((await getInterest(world.hr, id))?.voices).toHaveLength(1)
  })

  it('of one form, posted ten times, is shown once', async () => {
    const form = { key: randomUUID(), hash: 'a'.repeat(64) }
    const asked = { ...world.hr, form }
    const results = await Promise.all(
      Array.from({ length: 10 }, () => showInterest(asked, anInterestIn('valkommen-tillbaka'))),
    )
    const ids = new Set(results.map(result => (result.ok ? JSON.stringify(result.value) : result.reason)))
    expect(ids.size).toBe(1)
    expect(results.every(result => result.ok)).toBe(true)
  })

  it('is welcome where the service is coming or paused', async () => {
    await shown('samskapat-utvecklingsarbete')
    await shown('ursakta-roran')
  })

  it('is refused for a service that takes no more orders, and for one that is not there', async () => {
    const later = { ...world.hr, now: new Date('2031-01-01T10:00:00Z') }
    // The service that takes over is named.
    expect(await showInterest(later, anInterestIn('effektiva-team'))).toMatchObject({
      reason: 'service_closed_successor',
      values: { successor: 'Effektiva team på 60 minuter' },
    })
    const where = { slug: 'effektiva-team' }
    await transactionAs({ role: 'system' }, tx => tx.service.update({ where, data: { successorId: null } }))
    expect(await showInterest(later, anInterestIn('effektiva-team'))).toMatchObject({
      reason: 'service_closed',
    })
    expect(await showInterest(world.hr, anInterestIn('finns-inte'))).toMatchObject({ reason: 'not_found' })
  })

  it('is not for staff or deliverers', async () => {
    for (const actor of [world.asStaff, world.asDeliverer]) {
      expect(await showInterest(actor, anInterestIn('ia-systemet'))).toMatchObject({ reason: 'not_allowed' })
    }
  })
})

describe('withdrawing an interest', () => {
  it('keeps the row and lets a new one be shown', async () => {
    const id = await shown('kollektiv-formaga')
    expect(await withdrawInterest(world.seko, id)).toEqual({ ok: true, value: id })
    expect(await getInterest(world.hr, id)).toMatchObject({ state: 'withdrawn', endedAt: world.seko.now })
    const kinds = (await eventsOf(world.hr.organisation.id))
      .filter(event => event.subjectId === id)
      .map(event => event.kind)
    expect(kinds).toEqual(['interest.shown', 'interest.withdrawn'])
    expect(await shown('kollektiv-formaga')).not.toBe(id)
  })

  it('twice at once does it once', async () => {
    const id = await shown('larande-i-forandring')
    const results = await Promise.all([withdrawInterest(world.hr, id), withdrawInterest(world.seko, id)])
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ reason: 'interest_ended' })
  })

  it("of another organisation's does not exist, and stays", async () => {
    const id = await shown('effektiva-team-pa-60-minuter')
    expect(await getInterest(world.hrOther, id)).toBeNull()
    expect(await listInterests(world.hrOther)).toEqual([])
    expect(await withdrawInterest(world.hrOther, id)).toMatchObject({ reason: 'not_found' })
    expect(await getInterest(world.hr, id)).toMatchObject({ state: 'active' })
  })

  it('is not for staff', async () => {
    const id = await shown('arbeta-vidare-med-ursakta-roran')
    expect(await withdrawInterest(world.asStaff, id)).toMatchObject({ reason: 'not_allowed' })
  })
})
