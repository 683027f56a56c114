import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { sha256 } from '@/lib/hashing'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  orderRow,
  refused,
  type Stage,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const posting = (key: string, content = 'a') => ({
  ...stage.party('employer'),
  form: { key, hash: sha256(content) },
})
const orderCount = () => asSystem(tx => tx.order.count())
const eventCount = () => asSystem(tx => tx.event.count({ where: { kind: 'order.drafted' } }))

describe('one posted form', () => {
  it('replayed a hundred times at once leaves one order and one event, and one answer', async () => {
    const [orders, events] = [await orderCount(), await eventCount()]
    const form = posting(randomUUID())
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => startOrder(form, { service: 'ia-systemet' })),
    )
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: true })
    expect(await orderCount()).toBe(orders + 1)
    expect(await eventCount()).toBe(events + 1)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('with other content under the same key is refused, and leaves nothing', async () => {
    const key = randomUUID()
    expect((await startOrder(posting(key), { service: 'ia-systemet' })).ok).toBe(true)
    const orders = await orderCount()
    const other = await startOrder(posting(key, 'b'), { service: 'valkommen-tillbaka' })
    expect(other).toEqual(refused('form_already_posted'))
    expect(await orderCount()).toBe(orders)
  })

  it('that was refused can be corrected and posted again', async () => {
    const key = randomUUID()
    expect(await startOrder(posting(key), { service: 'ursakta-roran' })).toEqual(
      refused('service_not_orderable'),
    )
    expect((await startOrder(posting(key, 'b'), { service: 'ia-systemet' })).ok).toBe(true)
  })

  it("of another person is that person's own, under whatever key", async () => {
    const key = randomUUID()
    const form = { key, hash: sha256('a') }
    const own = await startOrder(posting(key), { service: 'ia-systemet' })
    const theirs = await startOrder({ ...stage.foreigner(), form }, { service: 'ia-systemet' })
    expect(own.ok && theirs.ok && own.value !== theirs.value).toBe(true)
  })
})

it('answers a repeated save as the first one, also where it shares the draft and sends a comment', async () => {
  const { id } = await stage.order().create(stage.world)
  const { revision } = await orderRow(id)
  const press = {
    orderId: id,
    revision,
    intent: 'share' as const,
    ...emptyDraft,
    ...emptyParticulars,
    need: 'Många slutar.',
    comments: { need: 'Stämmer det?' },
  }
  const first = await saveDraft(stage.preparer(), press)
  const kinds = await eventKinds(id)
  expect(kinds).toContain('order.shared')
  expect(await saveDraft(stage.preparer(), press)).toEqual(first)
  expect(await eventKinds(id)).toEqual(kinds)
  const more = await saveDraft(stage.preparer(), { ...press, comments: { need: 'Är det fler?' } })
  expect(more.ok).toBe(true)
  expect((await eventKinds(id)).filter(kind => kind === 'order.commented')).toHaveLength(2)
})
