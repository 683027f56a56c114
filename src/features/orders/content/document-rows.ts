import type { OrderText } from '@/features/orders/content/content-changes'
import { contentFacts, type Fact, isOwnWords, type OrderWords } from '@/features/orders/content/content-facts'
import { dayText } from '@/lib/day-text'

type Named = 'service' | 'organisation' | 'attachments'
export type DocumentRow<Said> = {
  row: Fact | Named | 'round'
  term: string
  said: Said | string
  /** In the parties' own words, which stay in their language on every page. */
  isOwnWords: boolean
}

/**
 * The rows of the agreement beside its long texts. The pages of an order, the receipt and its print have the same ones, in
 * one order. Those that say nothing are left out. `named`: as the page shows them.
 */
export function documentRows<Said>(
  words: OrderWords,
  { content, roundStartsOn }: Pick<OrderText, 'content' | 'roundStartsOn'>,
  named: Record<Named, Said>,
): DocumentRow<Said>[] {
  const { orders, locale } = words
  const facts = contentFacts(words, content).map(({ fact, text }) => ({
    row: fact,
    said: text,
    isOwnWords: isOwnWords(fact),
  }))
  const rows: Omit<DocumentRow<Said>, 'term'>[] = [
    { row: 'service', said: named.service, isOwnWords: false },
    { row: 'round', said: roundStartsOn ? dayText(locale, roundStartsOn) : '', isOwnWords: false },
    { row: 'organisation', said: named.organisation, isOwnWords: false },
    ...facts,
    { row: 'attachments', said: named.attachments, isOwnWords: false },
  ]
  return rows.flatMap(one => (one.said ? [{ ...one, term: orders(`field.${one.row}`) }] : []))
}
