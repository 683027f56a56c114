import 'server-only'
import PDFDocument from 'pdfkit'
import { ownFont } from '@/features/receipts/pdf/letters'
import {
  type Cell,
  COLUMN_GAP,
  DENSE_ROW,
  denseStyles,
  FOOT,
  MARGIN,
  MEASURE,
  ROW,
  type Style,
  styles,
  WIDTH,
} from '@/features/receipts/pdf/pdf-measures'
import {
  drawFrame,
  keepRoom,
  type PdfFrame,
  type Place,
  print,
  rule,
} from '@/features/receipts/pdf/pdf-print'

// Newer than the published types of the library.
const ACCESSIBLE: object = { subset: 'PDF/UA' }
/** The least that a term takes, with room for a second line. */
const TERM_ROOM = 34
const COLUMN_HEAD: object = { scope: 'Column' }

export type Drawing = { alt: string; width: number; height: number; draw: (doc: PDFKit.PDFDocument) => void }

/** `frame`: the words that every page has at its top and its foot. `isDense`: all of it is to stand on one sheet. */
export type PdfAbout = { title: string; locale: string; createdAt: Date; frame?: PdfFrame; isDense?: boolean }

/** A cell's words, and smaller ones under them. */
export type PdfCell = string | readonly [words: string, note: string]

type Doc = PDFKit.PDFDocument
type Structure = PDFKit.PDFStructureElement

/** A tagged PDF (PDF/UA) that is written from top to bottom. The same words give the same bytes. */
export class PdfPage {
  readonly doc: Doc
  readonly #root: Structure
  readonly #about: PdfAbout
  readonly #styles: typeof styles
  readonly #finished: Promise<Uint8Array<ArrayBuffer>>

  constructor(about: PdfAbout) {
    const { title, locale, createdAt, isDense = false } = about
    const doc = new PDFDocument({
      size: 'A4',
      margins: {
        top: MARGIN + (isDense ? 8 : 22),
        bottom: MARGIN - (isDense ? 14 : 0),
        left: MARGIN,
        right: MARGIN,
      },
      bufferPages: true,
      pdfVersion: '1.7',
      ...ACCESSIBLE,
      tagged: true,
      lang: locale,
      displayTitle: true,
      info: { Title: title, Author: 'Partsrådet', CreationDate: createdAt },
      font: ownFont,
    })
    const chunks: Buffer[] = []
    this.#finished = new Promise((resolve, reject) => {
      doc.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
      doc.on('error', reject)
    })
    this.doc = doc
    this.#about = about
    this.#styles = isDense ? denseStyles : styles
    this.#root = doc.struct('Document')
    doc.addStructure(this.#root)
  }

  write(style: Style, text: string): void {
    const look = this.#styles[style]
    this.doc.y += look.above
    keepRoom(this.doc, look.room)
    const width = this.#about.isDense ? WIDTH : MEASURE
    this.#root.add(this.doc.struct(look.tag, {}, () => print(this.doc, look, text, { x: MARGIN, width })))
  }

  /** Terms and what each is, side by side. Neither the first nor the last stands alone on a page. */
  define(list: readonly { term: string; text: string }[]): void {
    for (const [index, { term, text }] of list.entries()) {
      const isPaired = index === 0 || index === list.length - 2
      this.#defineOne(term, text, isPaired ? TERM_ROOM * 2 : TERM_ROOM)
    }
  }

  #defineOne(term: string, text: string, room: number): void {
    this.doc.y += 4
    keepRoom(this.doc, room)
    const { y } = this.doc
    const right = MARGIN + FOOT.terms
    this.#root.add(
      this.doc.struct('P', {}, () => {
        print(this.doc, this.#styles.label, term, { x: MARGIN, y, width: FOOT.terms - COLUMN_GAP })
        const { y: end, page } = this.doc
        print(this.doc, this.#styles.text, text, { x: right, y, width: MARGIN + WIDTH - right })
        if (this.doc.page === page) this.doc.y = Math.max(this.doc.y, end)
      }),
    )
  }

  /** Rows of cells under their heads, with a rule over each row. */
  table(heads: Cell[], rows: PdfCell[][]): void {
    const space = this.#about.isDense ? DENSE_ROW : ROW
    this.doc.y += space.over
    const table = this.doc.struct('Table')
    this.#root.add(table)
    const line = (tag: 'TH' | 'TD', style: Style, texts: PdfCell[]) => {
      keepRoom(this.doc, this.#about.isDense ? 30 : 64)
      rule(this.doc, space)
      const top = this.doc.y
      let bottom = top
      let x = MARGIN
      const cells = heads.map(({ width, align }, index) => {
        const at = { x: align ? x + COLUMN_GAP : x, y: top, width: width - COLUMN_GAP, align }
        x += width
        const draw = () => {
          this.#cell(style, texts[index] || ' ', at)
          bottom = Math.max(bottom, this.doc.y)
        }
        return this.doc.struct(tag, tag === 'TH' ? COLUMN_HEAD : {}, draw)
      })
      table.add(this.doc.struct('TR', {}, cells))
      this.doc.y = bottom + space.under
    }
    line(
      'TH',
      'label',
      heads.map(({ text }) => text),
    )
    for (const row of rows) line('TD', 'text', row)
    table.end()
  }

  #cell(style: Style, cell: PdfCell, at: Place & { y: number }): void {
    const [words, note] = typeof cell === 'string' ? [cell] : cell
    print(this.doc, this.#styles[style], words, at)
    if (note) print(this.doc, this.#styles.small, note, { ...at, y: this.doc.y })
  }

  draw(drawing: Drawing, left = MARGIN): void {
    const { alt, width, height, draw } = drawing
    keepRoom(this.doc, height)
    const { doc } = this
    const top = doc.y
    const paint = () => {
      doc.save().translate(left, top)
      draw(doc)
      doc.restore()
    }
    const box: object = { bbox: [left, top, left + width, top + height] }
    this.#root.add(doc.struct('Figure', { alt, ...box }, paint))
    doc.y = top + height + (this.#about.isDense ? 3 : 8)
  }

  /** A drawing with words beside it, at the foot of the last page and never parted. */
  foot(drawing: Drawing, lines: [Style, string][]): void {
    const { doc } = this
    keepRoom(this.doc, FOOT.height)
    doc.y = Math.max(doc.y + 12, doc.page.height - MARGIN - FOOT.height)
    rule(this.doc)
    const top = doc.y + 4
    doc.y = top
    this.draw(drawing)
    doc.y = top - 2
    const x = MARGIN + drawing.width + COLUMN_GAP * 2
    for (const [style, text] of lines) {
      const at = { x, y: doc.y + 3, width: MARGIN + WIDTH - x }
      const look = this.#styles[style]
      this.#root.add(doc.struct(look.tag, {}, () => print(this.doc, look, text, at)))
    }
  }

  end(): Promise<Uint8Array<ArrayBuffer>> {
    this.#root.end()
    const { start, count } = this.doc.bufferedPageRange()
    const { frame } = this.#about
    for (let page = start; frame && page < start + count; page++) drawFrame(this.doc, frame, { page, count })
    this.doc.end()
    return this.#finished
  }
}
