import { expect, it } from 'vitest'
import { makeActor, systemActor, withActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { sendMail } from '@/features/notifications/outbox/jobs'
import {
  getCapturedMail,
  listCapturedMail,
  listMail,
  listMailReceivers,
} from '@/features/notifications/outbox/queries'
import { getNotifications } from '@/features/notifications/queries'
import { sha256 } from '@/lib/hashing'
import { appendEvent } from '../../support/append-event'
import { anEvent, aSentOrder, mailsOf, queuedJobs, type ToldWorld } from './told-world'

const now = new Date('2021-09-02T08:00:00Z')

function actorOf(world: ToldWorld, who: 'ofr' | 'saco' | 'staff', organisationId = world.organisationId) {
  const { id, email } = world[who]
  const signedIn = {
    now,
    locale: 'sv' as const,
    personId: id,
    name: who,
    email,
    assurance: 'demo' as const,
    signedInAt: now,
    sessionId: null,
  }
  if (who === 'staff') return makeActor({ ...signedIn, role: 'staff' })
  return makeActor({
    ...signedIn,
    role: 'party',
    organisation: { id: organisationId, name: 'Vattenledsverket' },
    party: who === 'ofr' ? 'ofr_s_p_o' : 'saco_s',
    mandateId: world[who].mandateId,
    canSign: true,
  })
}

it('a sent order asks each represented party to sign, once, in its own language', async () => {
  const world = await aSentOrder()
  await notify({ eventId: world.eventId })
  const mails = await mailsOf(world.eventId)
  expect(mails.map(mail => mail.toAddress)).toEqual([world.ofr.email, world.saco.email])
  expect(mails.map(mail => mail.path)).toEqual(Array(2).fill(`/avrop/${world.orderId}/signera`))
  expect(mails[0]?.subject).toMatch(/^Sign the order for .+, the Waterways Agency$/)
  expect(mails[1]?.subject).toMatch(/^Signera avropet av .+, Vattenledsverket$/)
  expect(mails[1]?.body).toContain('för Saco-S')
  expect(mails.map(mail => mail.state)).toEqual(['queued', 'queued'])
})

it('run twice at once, it writes one mail, one notification and one job for each', async () => {
  const world = await aSentOrder()
  await Promise.all([notify(world), notify(world)])
  await notify(world)
  const mails = await mailsOf(world.eventId)
  expect(mails).toHaveLength(2)
  const jobs = await queuedJobs('send_mail')
  expect(jobs.filter(job => mails.some(mail => mail.id === job.mailId))).toHaveLength(2)
  expect(await getNotifications(actorOf(world, 'saco'))).toHaveLength(1)
})

it('a signature tells the one who sent the order, and nobody else', async () => {
  const world = await aSentOrder()
  const eventId = await withActor(systemActor(), tx =>
    appendEvent(
      tx,
      { role: 'party', personId: world.ofr.id, party: 'ofr_s_p_o', now },
      {
        chainId: world.organisationId,
        kind: 'order.signed',
        subjectId: world.orderId,
        orderId: world.orderId,
        facts: { version: 1, party: 'ofr_s_p_o', assurance: 'demo', hash: sha256('') },
      },
    ),
  )
  await notify({ eventId })
  const mails = await mailsOf(eventId)
  expect(mails.map(mail => mail.toAddress)).toEqual([world.hr.email])
  expect(mails[0]?.subject).toMatch(/^OFR\/S,P,O har signerat .+ \(0 av 3\)$/)
  expect(mails[0]?.body).toContain('OFR/S,P,O vid Vattenledsverket har signerat version 1')
})

it("a union's mandate is told to its central organisation, once, and no employer's is", async () => {
  const world = await aSentOrder()
  const granted = {
    kind: 'signatory',
    personId: world.saco.id,
    grantedById: world.staff.id,
    confirmedById: null,
    localUnionId: null,
    standInForId: null,
    until: null,
  }
  const grant = (party: 'seko' | 'employer') =>
    withActor(systemActor(), async tx => {
      const noticeAddress = 'central@example.test'
      await tx.centralUnion.upsert({
        where: { party },
        create: { party, name: 'Seko', noticeAddress },
        update: { noticeAddress },
      })
      return appendEvent(
        tx,
        { role: 'staff', personId: world.staff.id, now },
        {
          chainId: world.organisationId,
          kind: 'mandate.granted',
          subjectId: world.saco.mandateId,
          facts: { ...granted, party },
        },
      )
    })
  const union = await grant('seko')
  await notify({ eventId: union })
  await notify({ eventId: union })
  const mails = await mailsOf(union)
  expect(mails).toMatchObject([
    {
      toAddress: 'central@example.test',
      personId: null,
      subject: 'Ny behörighet för Seko vid Vattenledsverket',
    },
  ])
  const employer = await grant('employer')
  await notify({ eventId: employer })
  expect(await mailsOf(employer)).toEqual([])
})

it('an event that is not there tells nobody', async () => {
  const eventId = '01900000-0000-7000-8000-000000000000'
  await expect(notify({ eventId })).resolves.toBeUndefined()
  expect(await mailsOf(eventId)).toEqual([])
})

it.each([
  ['of a kind that no table declares', 'order.unheard_of', {}],
  ['with other facts than its kind has', 'order.withdrawn', { version: 'first' }],
])('an event %s tells nobody, and the next is told', async (_case, kind, facts) => {
  const world = await aSentOrder()
  const eventId = await anEvent(world, kind, { facts })
  await notify({ eventId })
  expect(await mailsOf(eventId)).toEqual([])
  const next = await anEvent(world, 'order.withdrawn')
  await notify({ eventId: next })
  expect(await mailsOf(next)).not.toEqual([])
})

it('a demo keeps its mail for the inbox; only staff see the outbox, and not what mail says', async () => {
  const world = await aSentOrder()
  await notify(world)
  const [mail] = await mailsOf(world.eventId)
  if (!mail) throw new Error('no mail')
  await sendMail({ mailId: mail.id })
  await sendMail({ mailId: mail.id })
  const system = systemActor()
  expect(await listCapturedMail(system, world.ofr.email)).toHaveLength(1)
  expect(await listMailReceivers(system)).toContain(world.ofr.email)
  expect(await getCapturedMail(system, mail.id)).toMatchObject({ body: mail.body, path: mail.path })
  expect(await getCapturedMail(actorOf(world, 'ofr'), mail.id)).toBeNull()
  expect(await listCapturedMail(actorOf(world, 'staff'))).toEqual([])

  const outbox = await listMail(actorOf(world, 'staff'), { page: 1, state: 'captured' })
  expect(outbox.mails.find(one => one.id === mail.id)).toMatchObject({ attempts: 1, state: 'captured' })
  expect(JSON.stringify(outbox)).not.toContain('väntar på en signatur')
  expect((await listMail(actorOf(world, 'ofr'), { page: 1 })).mails).toEqual([])
})

it('a secret is filled in when the mail goes, and stays out of the outbox until then', async () => {
  const id = crypto.randomUUID()
  await withActor(systemActor(), tx =>
    tx.mail.create({
      data: {
        id,
        key: `sign_in:${id}`,
        toAddress: 'x@example.test',
        subject: 's',
        body: 'Följ {link}.',
        createdAt: now,
      },
    }),
  )
  await sendMail({ mailId: id, secrets: { link: 'http://localhost:3000/logga-in/lank?token=t' } })
  expect((await getCapturedMail(systemActor(), id))?.body).toBe(
    'Följ http://localhost:3000/logga-in/lank?token=t.',
  )
})
