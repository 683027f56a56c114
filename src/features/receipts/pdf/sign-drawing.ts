import 'server-only'
import { paintedSign } from '@/features/catalogue/signs/painted-sign'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'

type Doc = PDFKit.PDFDocument
type Shape = Record<string, string | undefined>

const SIDE = 120

/** The service's sign at a corner, as paths of the page. The words name the service, so it says nothing. */
export function drawSign(doc: Doc, sign: SignFacts, at: { x: number; y: number; size: number }): void {
  const { drawing, isMirrored } = paintedSign(sign)
  doc.markContent('Artifact')
  doc
    .save()
    .translate(at.x, at.y)
    .scale(at.size / SIDE)
  if (isMirrored) doc.translate(SIDE, 0).scale(-1, 1)
  for (const [, element = '', rest = ''] of drawing.matchAll(/<(path|circle|rect) ([^>]*?)\/>/g)) {
    drawShape(doc, element, attributesOf(rest))
  }
  doc.restore()
  doc.endMarkedContent()
}

function drawShape(doc: Doc, element: string, shape: Shape): void {
  const [turn, aboutX, aboutY] = numbersIn(shape.transform)
  doc.save()
  if (turn) doc.rotate(turn, { origin: [aboutX ?? 0, aboutY ?? 0] })
  if (element === 'path') doc.path(shape.d ?? '')
  if (element === 'circle') doc.circle(Number(shape.cx), Number(shape.cy), Number(shape.r))
  if (element === 'rect') {
    const box = [shape.x, shape.y, shape.width, shape.height].map(Number) as [number, number, number, number]
    doc.roundedRect(...box, Number(shape.rx ?? 0))
  }
  doc.fill(shape.fill ?? 'black').restore()
}

function attributesOf(text: string): Shape {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

function numbersIn(text = ''): number[] {
  return [...text.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number))
}
