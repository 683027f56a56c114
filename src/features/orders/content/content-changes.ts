import { contentFacts, type Fact, type OrderWords } from '@/features/orders/content/content-facts'
import { type Writing, writings } from '@/features/orders/content/content-fields'
import {
  type DraftContent,
  draftContentSchema,
  type SignedContent,
} from '@/features/orders/content/order-content'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The text that the parties sign, or that they are still writing. */
export type OrderText = {
  content: DraftContent
  /** The first day of the round, of a service that runs in rounds. */
  roundStartsOn: Day | null
  attachments: SignedContent['attachments']
}

export type ContentChange = { field: Writing | Fact | 'round' | 'attachments'; before: string; after: string }

/** The text out of a version's canonical JSON. */
export function readText(canonical: string): OrderText {
  const text = JSON.parse(canonical)
  return {
    content: draftContentSchema.parse(text),
    roundStartsOn: text.roundStartsOn ?? null,
    attachments: text.attachments ?? [],
  }
}

/** The text as it would be sent now. */
export function draftText(
  order: Pick<OrderText, 'content' | 'roundStartsOn'> & {
    attachments: { name: string; hash: string; removedAt: Date | null }[]
  },
): OrderText {
  const { content, roundStartsOn } = order
  const files = order.attachments.filter(file => !file.removedAt)
  return { content, roundStartsOn, attachments: files.map(({ name, hash }) => ({ name, sha256: hash })) }
}

/** The parts that differ to the eye, in the reader's words and in the order that the document shows them. */
export function changesBetween(words: OrderWords, before: OrderText, after: OrderText): ContentChange[] {
  const [old, now] = [partsOf(words, before), partsOf(words, after)]
  return old
    .map(({ field, text }, index) => ({ field, before: text, after: now[index]?.text ?? '' }))
    .filter(change => seen(change.before) !== seen(change.after))
}

/** How many parts differ to the eye: as many as `changesBetween` tells of, without the words of a language. */
export function countChanges(before: OrderText, after: OrderText): number {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return old.filter((value, index) => seen(value) !== seen(now[index] ?? '')).length
}

function valuesOf({ content, roundStartsOn, attachments }: OrderText): string[] {
  const { periodFrom, periodTo, ...others } = content
  const period = periodFrom && periodTo ? `${periodFrom} ${periodTo}` : ''
  const values = [...Object.values(others), period, roundStartsOn]
  return [...values.map(value => String(value ?? '')), attachmentLines(attachments)]
}

type Part = { field: ContentChange['field']; text: string }

function partsOf(words: OrderWords, { content, roundStartsOn, attachments }: OrderText): Part[] {
  return [
    ...writings.map(field => ({ field, text: content[field] })),
    ...contentFacts(words, content).map(({ fact, text }) => ({ field: fact, text })),
    { field: 'round', text: roundStartsOn ? dayText(words.locale, roundStartsOn) : '' },
    { field: 'attachments', text: attachmentLines(attachments) },
  ]
}

/** A file of the same name with other content is another file. */
function attachmentLines(attachments: OrderText['attachments']): string {
  return attachments.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 8)})`).join('\n')
}

/** Composed or not, with one blank or two: what looks the same is the same. */
function seen(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
