import { beforeAll, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { tellOfUnansweredTimes } from '@/features/deliveries/times/jobs'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { declineOrder } from '@/features/orders/signing/commands'
import { postMessage } from '@/features/orders/thread/commands'
import { stockholmInstant } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { aStage, asSystem, reading, type Stage } from '../../support/order-stage'
import { timesOn } from '../deliveries/times-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const tellAll = async (orderId: string) => {
  const events = await asSystem(tx => tx.event.findMany({ where: { orderId }, orderBy: { position: 'asc' } }))
  for (const { id: eventId } of events) await notify({ eventId })
  return asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: events.at(-1)?.id } } }))
}
const ofOrder = async (actor: SignedInActor, orderId: string) =>
  (await getNotifications(actor)).filter(({ subject }) => subject?.path.startsWith(`/avrop/${orderId}`))

it('a notice quotes the reason for a no, and its mail does not', async () => {
  const story = await stage.order().awaitingSignatures().create(stage.world)
  const reason = 'Vem tar vid efteråt?'
  await declineOrder(stage.party('seko'), { ...(await reading(story)), reason })
  const mails = await tellAll(story.id)
  const [first] = await ofOrder(stage.party('employer'), story.id)
  expect(first?.subject).toMatchObject({ quote: reason, headline: expect.stringMatching(/^Seko har avböjt/) })
  expect(mails.length).toBeGreaterThan(0)
  expect(mails.map(({ body }) => body).join()).not.toContain(reason)
})

it('a notice quotes a question, and leads the one that is asked to the box of its answer', async () => {
  const { id } = await stage.order().awaitingSignatures().create(stage.world)
  const body = 'Kan vi få en dag till?'
  await postMessage(stage.party('saco_s'), { orderId: id, audience: 'parties', body })
  await tellAll(id)
  const { id: message } = await asSystem(tx => tx.message.findFirstOrThrow({ where: { orderId: id } }))
  const [asked] = await ofOrder(stage.party('employer'), id)
  expect(asked?.subject).toMatchObject({
    quote: body,
    path: paths.answer(id, 'parties', message),
  })
  const [beside] = await ofOrder(stage.party('seko'), id)
  expect(beside?.subject).toMatchObject({ quote: body, path: paths.thread(id) })
})

it('a reminder takes the place of what it reminds of', async () => {
  const { story } = await timesOn(stage).aProposal()
  await tellAll(story.id)
  const unread = async () =>
    (await getNotifications(stage.party('seko')))
      .filter(({ isRead, letter }) => !isRead && /times_(proposed|unanswered)/.test(letter))
      .map(({ letter }) => letter)
  expect(await unread()).toEqual(['occasion.times_proposed.answer'])
  const now = stockholmInstant('2021-04-06', '07:30')
  await tellOfUnansweredTimes(makeActor({ role: 'system', now, locale: 'sv' }))
  await tellAll(story.id)
  expect(await unread()).toEqual(['occasion.times_unanswered.answer'])
})
