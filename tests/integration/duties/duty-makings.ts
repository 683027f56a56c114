import { randomUUID } from 'node:crypto'
import { changeDeliverer } from '@/features/deliveries/staffing/commands'
import type { DutyKind } from '@/features/duties/rules'
import { dateOf, dayOf } from '@/lib/dates'
import { enqueue } from '@/lib/jobs'
import { asSystem, NOW, type Stage } from '../../support/order-stage'
import { secondOfStaff, type TestMember } from '../../support/party-stage'
import { aRound } from '../../support/round-stage'
import { asSuperuser } from '../../support/sql'
import { answer, timesOn } from '../deliveries/times-stage'

export const EARLIER = new Date(NOW.getTime() - 20 * 86_400_000)

/** One of each kind, made as it comes about. */
export function dutiesOn(stage: Stage, own: TestMember): Record<DutyKind, () => Promise<unknown>> {
  const staff = () => stage.staff()
  const at = () => ({ organisationId: own.id, party: 'saco_s' as const })
  const attestation = (times: { confirmedAt?: Date; contestedAt?: Date }) => {
    const row = { attestedById: secondOfStaff(stage).personId, attestedAt: EARLIER, reason: 'Ingen förening' }
    return asSystem(tx =>
      tx.attestation.create({ data: { ...at(), ...row, expiresOn: new Date('2022-01-01'), ...times } }),
    )
  }
  return {
    contested: () => attestation({ confirmedAt: EARLIER, contestedAt: EARLIER }),
    attest: () => attestation({}),
    unmanned: async () => {
      const { id } = own
      await asSystem(tx =>
        tx.mandate.updateMany({ where: { organisationId: id, party: 'seko' }, data: { revokedAt: EARLIER } }),
      )
    },
    unclear: () =>
      asSystem(tx =>
        tx.localParty.update({
          where: { organisationId_party: { organisationId: own.id, party: 'ofr_s_p_o' } },
          data: { representation: 'unclear' },
        }),
      ),
    mark_done: async () => {
      const { deliveryId } = await stage.order().confirmed().planned(['2021-05-11']).create(stage.world)
      const where = { deliveryId, status: 'planned' as const }
      await asSystem(tx => tx.occasion.updateMany({ where, data: { startsAt: EARLIER } }))
    },
    last_day: async () => {
      const { id } = await stage.order().awaitingSignatures().create(stage.world)
      const data = { deadlineOn: dateOf(dayOf(NOW)) }
      await asSystem(tx => tx.order.update({ where: { id }, data, select: { id: true } }))
    },
    overdue: async () => {
      const { id } = await stage.order().awaitingSignatures().create(stage.world)
      await asSystem(tx =>
        tx.order.update({ where: { id }, data: { deadlineOn: EARLIER }, select: { id: true } }),
      )
    },
    confirm: () => stage.order().valid().create(stage.world),
    deliverer: async () => {
      const { deliveryId } = await stage.order().confirmed().planned(['2021-05-11']).create(stage.world)
      const ids = await asSystem(tx => tx.occasion.findMany({ where: { deliveryId }, select: { id: true } }))
      await changeDeliverer(staff(), { deliveryId, occasionIds: ids.map(({ id }) => id) })
      const soon = { startsAt: new Date(NOW.getTime() + 5 * 86_400_000) }
      await asSystem(tx => tx.occasion.updateMany({ where: { deliveryId, status: 'planned' }, data: soon }))
    },
    times: async () => {
      const { id } = await timesOn(stage).aProposal()
      await answer(stage.party('seko'), id, [], 'Hellre i juni.')
    },
    call: async () => {
      const serviceId = stage.world.serviceId('arbetsliv-2-0')
      const { personId } = own.party('employer')
      const said = {
        need: 'Stress',
        timing: 'soon' as const,
        contactName: 'Ny',
        contactEmail: 'ny@verket.example',
      }
      await asSystem(tx =>
        tx.interest.create({
          data: {
            organisationId: own.id,
            party: 'employer',
            personId,
            serviceId,
            ...said,
            createdAt: EARLIER,
          },
        }),
      )
    },
    round: async () => {
      const { id } = await aRound(stage)
      const days = { goNoGoOn: EARLIER, lastOrderOn: EARLIER }
      await asSystem(tx => tx.round.update({ where: { id }, data: days, select: { id: true } }))
    },
    erasure: async () => {
      const email = `${randomUUID()}@kansliet.example`
      const { id: personId } = await asSystem(tx =>
        tx.person.create({ data: { email, name: 'Avgången', staffRole: 'staff', deactivatedAt: EARLIER } }),
      )
      await asSystem(tx =>
        tx.erasure.create({ data: { personId, askedById: staff().personId, askedAt: EARLIER } }),
      )
    },
    import: () => {
      const row = {
        kind: 'members' as const,
        fileName: 'medlemmar.csv',
        fileHash: '0'.repeat(64),
        mapping: {},
      }
      const times = { uploadedById: stage.admin().personId, uploadedAt: EARLIER, bytes: new Uint8Array([1]) }
      return asSystem(tx => tx.fileImport.create({ data: { ...row, ...times } }))
    },
    plan: () => stage.order().of('valkommen-tillbaka').confirmed().create(stage.world),
    answer: async () => {
      const { id } = await stage.order().awaitingSignatures().create(stage.world)
      const { personId } = stage.party('seko')
      await asSystem(tx =>
        tx.message.create({
          data: {
            ...{
              orderId: id,
              organisationId: stage.home.id,
              personId,
              party: 'seko',
              addressee: 'seko',
              audience: 'staff',
            },
            ...{ body: 'Vem leder dagen?', salt: '0'.repeat(32), createdAt: EARLIER },
          },
        }),
      )
    },
    invite: () => {
      const row = {
        kind: 'signatory' as const,
        name: 'Ny',
        byStaff: true,
        invitedById: secondOfStaff(stage).personId,
      }
      const times = {
        createdAt: EARLIER,
        expiresAt: NOW,
        tokenHash: randomUUID(),
        email: 'ny@facket.example',
      }
      return asSystem(tx => tx.invitation.create({ data: { ...at(), ...row, ...times } }))
    },
    access: () => {
      const row = {
        kind: 'preparer' as const,
        name: 'Ny',
        email: 'vill@facket.example',
        salt: '0'.repeat(32),
      }
      return asSystem(tx => tx.accessRequest.create({ data: { ...at(), ...row, createdAt: EARLIER } }))
    },
    unconfirmed: async () => {
      const service = await asSystem(tx => tx.service.findFirstOrThrow({ select: { id: true } }))
      const said = { need: 'Stress', timing: 'soon' as const, telephone: '', email: 'nagon@verket.example' }
      const times = { createdAt: EARLIER, confirmedAt: EARLIER, tokenHash: randomUUID() }
      return asSystem(tx =>
        tx.unconfirmedInterest.create({ data: { ...at(), ...said, ...times, serviceId: service.id } }),
      )
    },
    change: () => {
      const row = { kind: 'notice_address' as const, party: 'seko' as const, email: 'ny@seko.example' }
      return asSystem(tx =>
        tx.pendingChange.create({
          data: { ...row, askedById: secondOfStaff(stage).personId, askedAt: EARLIER },
        }),
      )
    },
    mail: () => {
      const row = { key: randomUUID(), toAddress: 'fel@verket.example', subject: 'Hej', body: 'Hej' }
      return asSystem(tx => tx.mail.create({ data: { ...row, createdAt: EARLIER, state: 'failed' } }))
    },
    job: async () => {
      await asSystem(tx => enqueue(tx, 'notify', { eventId: randomUUID() }))
      await asSuperuser(client =>
        client.query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'Error: away'
          WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs)`),
      )
    },
    log: () => {
      const faults = [{ chainId: own.id, position: 1, fault: 'rewritten', orderId: null }]
      const row = { checkedAt: EARLIER, head: '0'.repeat(64), chains: 1, events: 1, heads: {}, faults }
      return asSystem(tx => tx.logCheck.create({ data: row }))
    },
  }
}
