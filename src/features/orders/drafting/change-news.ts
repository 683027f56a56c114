import 'server-only'
import { contentNames, type Writing, writings } from '@/features/orders/content/content-fields'
import type { PartyDrafts } from '@/features/orders/content/order-content'
import { answerNames } from '@/features/orders/drafting/answers'
import { type Saving, savesOf, type Text } from '@/features/orders/drafting/change-text'
import { draftActs, lastWriterOf } from '@/features/orders/drafting/last-writer'
import { withReplaced } from '@/features/orders/drafting/replaced-texts'
import { CHANGED, untoldParties } from '@/features/orders/drafting/untold-parties'
import type { OrderEvent } from '@/features/orders/tell-order'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'

type News = { told: OrderEvent[]; partyDrafts: PartyDrafts }

/** The news that a saving has for other parties. A text of theirs fell, or the text is changed. */
export async function newsOf(saving: Saving, text: Text): Promise<News> {
  const { told, partyDrafts } = await replacements(saving, text)
  return { told: [...(await changes(saving, text)), ...told], partyDrafts }
}

/** Tells a party of its text that another replaced, having read both. The draft keeps it. */
async function replacements(saving: Saving, { merged, before, partyDrafts }: Text): Promise<News> {
  if (merged.replaced.length === 0) return { told: [], partyDrafts }
  const saves = await savesOf(saving)
  const { party } = saving.actor
  const replaced = answerNames.flatMap(question => {
    if (!merged.replaced.includes(question)) return []
    const of = lastWriterOf(saves, question)?.party
    return of && of !== party ? { party, of, question } : []
  })
  return {
    told: replaced.map(facts => ({ kind: 'order.text_replaced', facts })),
    partyDrafts: { ...partyDrafts, replaced: withReplaced(partyDrafts.replaced, replaced, before) },
  }
}

/** A browser saves often. So a party is told once that the text is changed, until it answers. */
async function changes({ reading, actor, order }: Saving, { fields }: Text): Promise<OrderEvent[]> {
  const changed = contentNames.filter(name => fields.includes(name))
  if (changed.length === 0 || !isSharedDraft(order)) return []
  const events = await reading.event.findMany({
    where: { orderId: order.id, kind: { in: [...draftActs, CHANGED] } },
    orderBy: { position: 'asc' },
    select: { kind: true, party: true, facts: true },
  })
  const { party } = actor
  const to = untoldParties(events, party)
  if (to.length === 0) return []
  const [first, ...others] = changed
  const question: Writing | undefined = writings.find(name => name === first && others.length === 0)
  return [{ kind: 'order.draft_changed', facts: { party, to: to.join(','), question } }]
}
