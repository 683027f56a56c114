import { beforeAll, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft } from '@/features/orders/drafting/draft-commands'
import { getOrder } from '@/features/orders/queries'
import { aStage, eventKinds, NOW, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const particulars = {
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  diaryNumber: '',
  practicalNotes: '',
}

it('a draft is shared with what is typed, in one press that may be repeated', async () => {
  const { id } = await stage.order().create(stage.world)
  const revision = (await getOrder(stage.party('employer'), id))?.revision ?? 0
  const typed = {
    ...emptyDraft,
    ...particulars,
    orderId: id,
    revision,
    intent: 'share' as const,
    need: 'Många slutar.',
  }
  expect((await saveDraft(stage.party('employer'), typed)).ok).toBe(true)
  const shared = await getOrder(stage.party('saco_s'), id)
  expect(shared).toMatchObject({ sharedAt: NOW, content: { need: typed.need } })
  expect((await saveDraft(stage.party('saco_s'), { ...typed, revision: revision + 1 })).ok).toBe(true)
  expect((await eventKinds(id)).filter(kind => kind === 'order.shared')).toHaveLength(1)
})
