import 'server-only'
import PDFDocument from 'pdfkit'
import { ownFont, runsOf, type Weight } from '@/features/receipts/pdf/letters'

// Newer than the published types of the library.
const ACCESSIBLE: object = { subset: 'PDF/UA' }
const MARGIN = 56
const INK = '#16203a'
const INK_SOFT = '#434c66'

export type Style = 'title' | 'heading' | 'subheading' | 'text' | 'small'

const styles: Record<Style, { tag: string; font: Weight; size: number; above: number }> = {
  title: { tag: 'H1', font: 'strong', size: 22, above: 8 },
  heading: { tag: 'H2', font: 'strong', size: 14, above: 16 },
  subheading: { tag: 'H3', font: 'strong', size: 11, above: 8 },
  text: { tag: 'P', font: 'text', size: 10.5, above: 2 },
  small: { tag: 'P', font: 'text', size: 9, above: 2 },
}

export type Drawing = { alt: string; side: number; draw: (doc: PDFKit.PDFDocument) => void }

export type PdfPage = {
  write: (style: Style, text: string) => void
  /** A term and what it is, in one paragraph. */
  define: (term: string, text: string) => void
  /** Drawings in a row, each in a square of `side` points. */
  draw: (drawings: Drawing[]) => void
  end: () => Promise<Uint8Array<ArrayBuffer>>
}

export type PdfAbout = { title: string; locale: string; createdAt: Date }

/** A tagged PDF (PDF/UA) that is written from top to bottom. The same words give the same bytes. */
export function pdfPage({ title, locale, createdAt }: PdfAbout): PdfPage {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: 'Partsrådet', CreationDate: createdAt },
    font: ownFont,
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const add = (tag: string, draw: () => void, options = {}) => root.add(doc.struct(tag, options, draw))
  return {
    write: (style, text) => {
      const { tag, font, size, above } = styles[style]
      doc.y += above
      const colour = style === 'small' ? INK_SOFT : INK
      add(tag, () => writeLines(doc.fontSize(size).fillColor(colour), text, font))
    },
    define: (term, text) => {
      doc.y += 3
      add('P', () => {
        doc.fontSize(10.5).fillColor(INK)
        writeRuns(doc, `${term}: `, { weight: 'strong', continued: true })
        writeLines(doc, text, 'text')
      })
    },
    draw: drawings => drawRow(doc, drawings, add),
    end: () => {
      root.end()
      doc.end()
      return finished
    },
  }
}

function drawRow(
  doc: PDFKit.PDFDocument,
  drawings: Drawing[],
  add: (tag: string, draw: () => void, options: { alt: string; bbox: number[] }) => void,
) {
  const height = Math.max(...drawings.map(({ side }) => side))
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage()
  const top = doc.y
  let left = MARGIN
  for (const { alt, side, draw } of drawings) {
    const origin = left
    const paint = () => {
      doc.save().translate(origin, top)
      draw(doc)
      doc.restore()
    }
    add('Figure', paint, { alt, bbox: [origin, top, origin + side, top + side] })
    left += side + 24
  }
  doc.x = MARGIN
  doc.y = top + height + 8
}

/** Each line in as many fonts as its letters need. */
function writeLines(doc: PDFKit.PDFDocument, text: string, weight: Weight): void {
  for (const line of text.split('\n')) writeRuns(doc, line || ' ', { weight, continued: false })
}

function writeRuns(
  doc: PDFKit.PDFDocument,
  line: string,
  { weight, continued }: { weight: Weight; continued: boolean },
): void {
  const runs = runsOf(line, weight)
  for (const [index, { font, text }] of runs.entries()) {
    doc.font(font).text(text, { continued: continued || index < runs.length - 1 })
  }
}
