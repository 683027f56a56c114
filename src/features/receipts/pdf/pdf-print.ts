import 'server-only'
import { ownFont, runsOf, type Weight } from '@/features/receipts/pdf/letters'
import {
  INK,
  INK_SOFT,
  LINE,
  type Look,
  MARGIN,
  ROW,
  styles,
  WIDTH,
} from '@/features/receipts/pdf/pdf-measures'

type Doc = PDFKit.PDFDocument

export type PdfFrame = { left: string; right: string; foot: string }

/** Goes to the next page where this much does not fit on this one. */
export function keepRoom(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

export type Place = { x: number; width: number; align?: 'right' }

/** Each line in as many fonts as its letters need. */
export function print(
  doc: Doc,
  { font, size, soft, lead = 2 }: Look,
  text: string,
  { y = doc.y, ...place }: Place & { y?: number },
): void {
  doc.fontSize(size).fillColor(soft ? INK_SOFT : INK)
  doc.y = y
  for (const line of text.split('\n')) printLine(doc, line || ' ', { font, lead, ...place })
}

type Line = Place & { font: Weight; lead: number }

function printLine(doc: Doc, line: string, { font, x, lead, ...within }: Line) {
  const runs = runsOf(line, font)
  for (const [index, run] of runs.entries()) {
    const continued = index < runs.length - 1
    doc.font(run.font)
    if (index === 0) doc.text(run.text, x, doc.y, { ...within, continued, lineGap: lead })
    else doc.text(run.text, { continued })
  }
}

/** A line across the page: it says nothing, and is no part of the text. */
export function rule(doc: Doc, { over }: { over: number } = ROW): void {
  doc.markContent('Artifact')
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + WIDTH, doc.y)
    .lineWidth(0.6)
    .strokeColor(LINE)
    .stroke()
  doc.endMarkedContent()
  doc.y += over
}

/** The letterhead, and the page of how many. */
export function drawFrame(
  doc: Doc,
  { left, right, foot }: PdfFrame,
  { page, count }: { page: number; count: number },
): void {
  doc.switchToPage(page)
  doc.page.margins.bottom = 0
  doc.markContent('Artifact', { type: 'Pagination' })
  print(doc, styles.letterhead, left, { x: MARGIN, y: MARGIN - 22, width: WIDTH / 2 })
  doc.font(ownFont).fontSize(9).fillColor(INK_SOFT)
  const toRight = { width: WIDTH, align: 'right', lineBreak: false } as const
  doc.text(right, MARGIN, MARGIN - 19, toRight)
  const bottom = doc.page.height - MARGIN + 18
  doc.text(foot, MARGIN, bottom, { width: WIDTH, lineBreak: false })
  doc.text(`${page + 1} (${count})`, MARGIN, bottom, toRight)
  doc.endMarkedContent()
}
