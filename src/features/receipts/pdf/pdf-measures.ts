import type { Weight } from '@/features/receipts/pdf/letters'

/** Points on A4. A line of text is as long as on the portal's pages. */
export const MARGIN = 62
export const WIDTH = 595.28 - 2 * MARGIN
export const MEASURE = 430
export const COLUMN_GAP = 12
/** The block at the foot, and how wide its terms and those of the facts are. */
export const FOOT = { height: 140, terms: 150 }

export const INK = '#16203a'
export const INK_SOFT = '#434c66'
export const LINE = '#b9b3a4'

export type Style = 'title' | 'heading' | 'subheading' | 'text' | 'small' | 'label' | 'letterhead'

type Look = {
  tag: string
  font: Weight
  size: number
  above: number
  /** The least that must fit below on the same page. */
  room: number
  soft?: true
}

/** The portal's type: headings in its serif, text and terms in its sans. */
export const styles: Record<Style, Look> = {
  letterhead: { tag: 'P', font: 'title', size: 13, above: 0, room: 0 },
  title: { tag: 'H1', font: 'title', size: 26, above: 10, room: 90 },
  heading: { tag: 'H2', font: 'title', size: 16, above: 20, room: 90 },
  subheading: { tag: 'H3', font: 'title', size: 12.5, above: 10, room: 50 },
  text: { tag: 'P', font: 'text', size: 10.5, above: 3, room: 16 },
  label: { tag: 'P', font: 'strong', size: 9.5, above: 3, room: 16, soft: true },
  small: { tag: 'P', font: 'text', size: 9, above: 3, room: 14, soft: true },
}

/** A column of a table: its head, and its width in points. */
export type Cell = { text: string; width: number }
