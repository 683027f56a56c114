import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import type { Party } from '@/lib/party'
import { aStage, asSystem, lastEvent, NOW, reading, type Stage, signatory } from '../../support/order-stage'

const at = (stage: Stage, party: Party, minute: number) =>
  actorFor(signatory(stage.home, party), new Date(NOW.getTime() + minute * 60_000))

it('every other party is told that a signature is taken back, and each notice keeps its count', async () => {
  const stage = await aStage()
  const story = await stage.order().awaitingSignatures().create(stage.world)
  const read = await reading(story)
  const happened = async () => {
    const { id: eventId } = await lastEvent(story.id)
    await notify({ eventId })
    return eventId
  }
  const headlines = async () => {
    const own = (await getNotifications(stage.party('employer'))).filter(({ subject }) =>
      subject?.path.startsWith(`/avrop/${story.id}`),
    )
    return own.map(({ subject, isRead }) => `${subject?.headline}${isRead ? ', read' : ''}`)
  }
  await signOrder(at(stage, 'ofr_s_p_o', 1), read)
  await happened()
  await signOrder(at(stage, 'saco_s', 2), read)
  await happened()
  expect(await headlines()).toEqual([
    expect.stringMatching(/^Saco-S har signerat .+ \(2 av 4\)$/),
    expect.stringMatching(/^OFR\/S,P,O har signerat .+ \(1 av 4\)$/),
  ])

  await takeBackSignature(at(stage, 'saco_s', 3), story.id)
  const eventId = await happened()
  expect(await headlines()).toEqual([
    expect.stringMatching(/^Saco-S har tagit tillbaka sin signatur, .+ \(1 av 4\)$/),
    // Another party's signature is news still.
    expect.stringMatching(/^OFR\/S,P,O har signerat .+ \(1 av 4\)$/),
    expect.stringMatching(/^Saco-S har signerat .+ \(2 av 4\), read$/),
  ])
  const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
  const others = (['employer', 'ofr_s_p_o', 'seko'] as const).map(party => stage.party(party))
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(
    others.map(({ email }) => email).toSorted(),
  )
  for (const { name } of [...others, stage.party('saco_s')]) {
    expect(mails.map(({ subject, body }) => subject + body).join()).not.toContain(name)
  }
  // One that is awaited comes to where one signs, and one that has signed to the order.
  const waysOf = (party: Party) =>
    mails.filter(({ toAddress }) => toAddress === stage.party(party).email).map(({ path }) => path)
  for (const party of ['employer', 'seko'] as const) {
    expect(waysOf(party)).toEqual([`/avrop/${story.id}/signera`])
  }
  expect(waysOf('ofr_s_p_o')).toEqual([`/avrop/${story.id}`])
  const mail = mails.find(({ toAddress }) => toAddress === stage.party('employer').email)
  expect(mail?.body).toMatch(/Nu har 1 av 4 signerat\.\s+Avropet väntar på arbetsgivaren, Saco-S och Seko\./)
  expect(mail?.ring).toBe('awaited signed awaited awaited')
})
