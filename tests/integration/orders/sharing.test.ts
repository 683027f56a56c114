import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { getOrder } from '@/features/orders/queries'
import { parties } from '@/lib/party'
import { aStage, eventKinds, found, NOW, orderRow, type Stage } from '../../support/order-stage'

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

describe('whom a draft waits for', () => {
  const turns = async (id: string) => {
    const lists = parties.map(async party => {
      const { onMe, onOthers } = await listWaiting(stage.party(party))
      const has = (met: readonly { id: string }[]) => met.some(one => one.id === id)
      return has(onMe.met) ? 'own' : has(onOthers.met) ? 'others' : 'unseen'
    })
    return Promise.all(lists)
  }

  it('the union that began it, others that write in it, and once it is shared the other side', async () => {
    const started = await startOrder(stage.party('ofr_s_p_o'), { service: 'ia-systemet' })
    const orderId = found(started.ok ? started.value : null, 'draft')
    expect(await turns(orderId)).toEqual(['unseen', 'own', 'others', 'others'])
    const written = { ...emptyDraft, ...particulars, orderId, revision: 1, need: 'Många slutar.' }
    expect((await saveDraft(stage.party('seko'), { ...written, intent: 'save' })).ok).toBe(true)
    expect(await turns(orderId)).toEqual(['unseen', 'own', 'others', 'own'])
    const later = new Date(NOW.getTime() + 60_000)
    expect((await shareDraft({ ...stage.party('ofr_s_p_o'), now: later }, orderId)).ok).toBe(true)
    // It stays with those who wrote it too, as long as it lacks an answer.
    expect(await turns(orderId)).toEqual(['own', 'own', 'others', 'own'])
    const { onMe } = await listWaiting(stage.party('ofr_s_p_o'))
    expect(onMe.met.find(({ id }) => id === orderId)).toMatchObject({
      turn: 'draft',
      unfinished: { done: 1 },
    })
    expect((await orderRow(orderId)).waitingSince).toEqual(later)
  })

  it('the other side alone, where it is finished when it is shared', async () => {
    const { id } = await stage.order().shared().create(stage.world)
    expect(await turns(id)).toEqual(['others', 'own', 'own', 'own'])
  })
})
