import { actorFor } from '@seed/factories/actors'
import { expect, it } from 'vitest'
import { getOrder, listOrders } from '@/features/orders/queries'
import { signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import type { Party } from '@/lib/party'
import { aStage, found, NOW, orderRow, reading, signatory } from '../../support/order-stage'

const HOUR = 3_600_000

it("a signature taken back begins that party's wait alone, in the row, the lists and on the page", async () => {
  const stage = await aStage()
  const story = await stage.order().awaitingSignatures().signedBy('employer', 'ofr_s_p_o').create(stage.world)
  const read = await reading(story)
  const { sentAt } = await orderRow(story.id)
  const at = (party: Party, hour: number) =>
    actorFor(signatory(stage.home, party), new Date(NOW.getTime() + hour * HOUR))
  const waits = async () => {
    const seko = stage.party('seko')
    const { orders } = await listOrders(seko, { turn: 'own' })
    const page = found(await getOrder(seko, story.id), 'order')
    const listed = found(
      orders.find(({ id }) => id === story.id),
      'row',
    )
    const { waitingSince } = await orderRow(story.id)
    expect([page.waitingSince, listed.waitingSince]).toEqual([waitingSince, waitingSince])
    return { waitingSince, tookBack: page.lines.flatMap(line => line.takenBackAt ?? []) }
  }
  const sent = { waitingSince: sentAt, tookBack: [] }
  expect(await waits()).toEqual(sent)
  const saco = at('saco_s', 1)
  expect(await signOrder(saco, read)).toMatchObject({ ok: true })
  expect(await waits()).toEqual(sent)
  const later = at('saco_s', 30)
  expect(await takeBackSignature(later, story.id)).toMatchObject({ ok: true })
  expect(await waits()).toEqual({ waitingSince: sentAt, tookBack: [later.now] })

  // With that party alone awaited, the order waits since then; and as before once another is awaited again.
  expect(await signOrder(at('seko', 31), read)).toMatchObject({ ok: true })
  expect((await orderRow(story.id)).waitingSince).toEqual(later.now)
  const seko = at('seko', 40)
  expect(await takeBackSignature(seko, story.id)).toMatchObject({ ok: true })
  expect((await orderRow(story.id)).waitingSince).toEqual(later.now)
  expect(await signOrder(at('saco_s', 41), read)).toMatchObject({ ok: true })
  expect((await orderRow(story.id)).waitingSince).toEqual(seko.now)
})
