import { beforeAll, expect, it, vi } from 'vitest'
import { autosaveDraftAction, saveDraftAction } from '@/features/orders/actions'
import { emptyDraft } from '@/features/orders/content/order-content'
import { textsOf } from '@/features/orders/drafting/answers'
import { marksOf } from '@/features/orders/drafting/three-way'
import { particularsOf } from '@/features/orders/particulars/particulars'
import { addDays, dayOf } from '@/lib/dates'
import { DRAWN_FOR } from '@/lib/drawn-for'
import { marksText } from '@/lib/marks'
import { aStage, orderRow, type Stage } from '../../support/order-stage'

// One field that is no answer hinders no other: each kind of field, by the press and by the pause.

const asker = vi.hoisted(() => ({ now: undefined as unknown }))
vi.mock('@/auth/current-actor', () => ({ currentActor: async () => asker.now }))
vi.mock('next/headers', async () => (await import('../../support/every-action')).nextHeaders)
vi.mock('next/cache', async () => (await import('../../support/every-action')).nextCache)
vi.mock('next-intl/server', async () => (await import('../../support/every-action')).nextTexts)

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const wrong: Record<string, string> = {
  need: 'x'.repeat(4_001),
  unit: 'x'.repeat(201),
  targetGroup: 'x'.repeat(1_001),
  participants: 'ca 20',
  periodFrom: '2027-02-30',
  mode: 'på månen',
  contactEmail: 'inte en adress',
  contactPhone: 'ring mig',
  diaryNumber: 'Anna 850101-1234 är sjuk ofta.',
  practicalNotes: 'x'.repeat(2_001),
  roundId: 'ingen omgång',
  'comments.goal': 'x'.repeat(10_001),
}
const right = {
  goal: 'Målet.',
  planAfter: 'Planen.',
  place: 'Norrvik',
  participants: '12',
  contactName: 'Karin',
}

it.each(Object.entries(wrong))(
  '%s that is wrong is left out alone, and keeps its text',
  async (name, text) => {
    for (const [intent, action] of Object.entries({ save: saveDraftAction, pause: autosaveDraftAction })) {
      const { id } = await stage.order().create(stage.world)
      const before = await orderRow(id)
      const { revision, content: stood, roundId } = before
      const hr = stage.party('employer')
      asker.now = hr
      const form = new FormData()
      const began = textsOf({ ...emptyDraft, ...(stood as object), ...particularsOf(before), roundId })
      const typed = { ...right, [name]: text }
      const carried = { orderId: id, revision: `${revision}`, intent, began: marksText(marksOf(began)) }
      for (const entry of Object.entries({ ...began, ...typed, ...carried })) form.set(...entry)
      form.set(DRAWN_FOR, hr.mandateId)
      const answer = await action(undefined, form)
      expect(answer?.error, intent).toMatchObject({ [name]: [expect.any(String)] })
      expect(answer?.typed, intent).toMatchObject({ [name]: [text], revision: [`${revision + 1}`] })
      const { content, ...row } = await orderRow(id)
      const { contactName, participants, ...texts } = right
      expect({ ...row, ...(content as object) }, intent).toMatchObject({ contactName, ...texts })
      const kept = name === 'participants' ? (stood as typeof emptyDraft).participants : 12
      expect((content as typeof emptyDraft).participants, intent).toBe(kept)
    }
  },
)

it('one who wants to send is told all that is wrong at once, also what could be saved', async () => {
  const { id } = await stage.order().create(stage.world)
  const before = await orderRow(id)
  const hr = stage.party('employer')
  asker.now = hr
  const began = textsOf({
    ...emptyDraft,
    ...(before.content as object),
    ...particularsOf(before),
    roundId: null,
  })
  const today = dayOf(hr.now)
  const period = { periodFrom: addDays(today, 2), periodTo: addDays(today, 1), unit: '' }
  for (const [intent, told] of Object.entries({
    review: {
      need: [expect.any(String)],
      periodTo: ['undefined.orders.gap.periodOrder'],
      unit: ['undefined.orders.gap.empty.unit'],
    },
    save: { need: [expect.any(String)] },
  })) {
    const { revision } = await orderRow(id)
    const form = new FormData()
    const carried = { orderId: id, revision: `${revision}`, intent, began: marksText(marksOf(began)) }
    const typed = { ...began, ...period, need: 'Anna 850101-1234 är sjuk ofta.', ...carried }
    for (const entry of Object.entries(typed)) form.set(...entry)
    form.set(DRAWN_FOR, hr.mandateId)
    expect((await saveDraftAction(undefined, form))?.error, intent).toEqual(told)
    expect((await orderRow(id)).content).toMatchObject(period)
  }
})
