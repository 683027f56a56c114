import { type ContentField, contentFields, contentNames } from '@/features/orders/content/content-fields'
import type { ReplacedTexts } from '@/features/orders/content/order-content'
import { draftingHappenings } from '@/features/orders/drafting/happenings'
import type { Texts } from '@/features/orders/drafting/three-way'
import { factsOf } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'

/** `of`: the party whose text it was. */
type Replaced = { of: Party; question: string }

/** Those kept, with the texts that fall now. One answer of one party has one. A choice or a number is no text. */
export function withReplaced(
  kept: ReplacedTexts = {},
  replaced: readonly Replaced[],
  before: Texts,
): ReplacedTexts {
  const texts = { ...kept }
  for (const { of, question } of replaced) {
    const text = before[question]
    if (text && isText(question)) texts[of] = { ...texts[of], [question]: text }
  }
  return texts
}

type Logged = { kind: string; facts: unknown }
type Kept = { question: ContentField; text: string }

/** The text that an event tells of, if the draft keeps it still. A later text of the same party took its place. */
export function replacedTextOf<E extends Logged>(
  event: E,
  events: readonly E[],
  kept: ReplacedTexts = {},
): Kept | null {
  const facts = replacedIn(event)
  const isSame = (other: Replaced | null) => other?.of === facts?.of && other?.question === facts?.question
  if (!facts || events.findLast(one => isSame(replacedIn(one))) !== event) return null
  const question = contentNames.find(name => name === facts.question)
  const text = question && kept[facts.of]?.[question]
  return question && text ? { question, text } : null
}

function replacedIn({ kind, facts }: Logged) {
  return kind === 'order.text_replaced' ? factsOf(draftingHappenings['order.text_replaced'], facts) : null
}

function isText(question: string): boolean {
  return contentNames.some(name => name === question && 'longest' in contentFields[name])
}
