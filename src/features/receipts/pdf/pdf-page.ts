import 'server-only'
import path from 'node:path'
import PDFDocument from 'pdfkit'

const FONT_FOLDER = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const FONTS = { text: fontFile(400), strong: fontFile(700) }
// Newer than the published types of the library.
const ACCESSIBLE: object = { subset: 'PDF/UA' }
const MARGIN = 56
const INK = '#16203a'
const INK_SOFT = '#434c66'

export type Style = 'title' | 'heading' | 'subheading' | 'text' | 'small'

const styles: Record<Style, { tag: string; font: keyof typeof FONTS; size: number; above: number }> = {
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
    font: FONTS.text,
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
      add(tag, () => doc.font(FONTS[font]).fontSize(size).fillColor(colour).text(printable(text)))
    },
    define: (term, text) => {
      doc.y += 3
      add('P', () => {
        doc.fontSize(10.5).fillColor(INK)
        doc.font(FONTS.strong).text(`${printable(term)}: `, { continued: true })
        doc.font(FONTS.text).text(printable(text))
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

/** The font holds western European letters; others lose their marks rather than their place. */
function printable(text: string): string {
  return text.replace(
    /[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]/gu,
    character => {
      const base = character.normalize('NFD').charAt(0)
      return /[\u0020-\u007e]/.test(base) ? base : '?'
    },
  )
}

function fontFile(weight: number): string {
  return path.join(process.cwd(), FONT_FOLDER, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`)
}
