import { beforeAll, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import { saveDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import type { SaveDraft } from '@/features/orders/schema'
import { aStage, asSystem, orderRow, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const write = (orderId: string, change: Partial<SaveDraft>) =>
  saveDraft(stage.party('employer'), {
    ...{ ...emptyDraft, ...emptyParticulars, intent: 'save', orderId, revision: 1 },
    ...change,
  })

async function begun(service: string) {
  const started = await startOrder(stage.party('employer'), { service })
  return started.ok ? started.value : ''
}

it.each([
  ['ia-systemet', 'digital', ['on_site', 'either']],
  ['arbetsliv-2-0', 'on_site', ['digital', 'either']],
] as const)(
  'an order of %s is %s: no other form is saved, and none has to be said',
  async (service, form, others) => {
    const id = await begun(service)
    for (const mode of others) expect(await write(id, { mode })).toEqual(refused('mode_given'))
    expect(await write(id, { unit: 'Registraturen' })).toMatchObject({ ok: true })
    expect((await orderRow(id)).content).toMatchObject({ unit: 'Registraturen', mode: form })
  },
)

it('a copy of an order that said otherwise has the form of its service', async () => {
  const id = await begun('ia-systemet')
  await asSystem(tx =>
    tx.order.update({ where: { id }, data: { content: { ...emptyDraft, mode: 'either' } } }),
  )
  const copied = await copyOrder(stage.party('employer'), { orderId: id })
  expect((await orderRow(copied.ok ? copied.value : '')).content).toMatchObject({ mode: 'digital' })
})
