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

export type Look = {
  tag: string
  font: Weight
  size: number
  above: number
  /** The least that must fit below on the same page. */
  room: number
  soft?: true
  /** Between its lines, where that is not the usual. */
  lead?: number
}

/** The portal's type: headings in its serif, text and terms in its sans. */
export const styles: Record<Style, Look> = {
  letterhead: { tag: 'P', font: 'title', size: 13, above: 0, room: 0 },
  title: { tag: 'H1', font: 'title', size: 26, above: 10, room: 90 },
  heading: { tag: 'H2', font: 'title', size: 16, above: 20, room: 130 },
  subheading: { tag: 'H3', font: 'title', size: 12.5, above: 10, room: 50 },
  text: { tag: 'P', font: 'text', size: 10.5, above: 3, room: 16 },
  label: { tag: 'P', font: 'strong', size: 9.5, above: 3, room: 16, soft: true },
  small: { tag: 'P', font: 'text', size: 9, above: 3, room: 14, soft: true },
}

/** The same for a page that holds all it says on one sheet: smaller, and closer together. */
export const denseStyles: Record<Style, Look> = {
  ...styles,
  title: { ...styles.title, size: 20, above: 0 },
  heading: { ...styles.heading, size: 13, above: 6, room: 30 },
  text: { ...styles.text, size: 9.3, above: 2, lead: 1 },
  label: { ...styles.label, size: 8.5, above: 2 },
  small: { ...styles.small, size: 8, above: 1, lead: 1 },
}

/** The space over and under a row of a table, under the line that parts it. */
export const ROW = { over: 6, under: 6 }
export const DENSE_ROW = { over: 2, under: 1 }

/** A column of a table: its head, and its width in points. */
/** The head of a column. Numbers end where their column does. */
export type Cell = { text: string; width: number; align?: 'right' }
