import 'server-only'
import { bandPath, middleOf, ringArcs } from '@/components/ui/ring-geometry'
import { ownFont } from '@/features/receipts/pdf/letters'
import { INK, WIDTH } from '@/features/receipts/pdf/pdf-measures'
import type { Drawing } from '@/features/receipts/pdf/pdf-page'
import { qrPath } from '@/features/receipts/pdf/qr-path'
import { receiptRing } from '@/features/receipts/pdf/receipt-ring'
import type { Words } from '@/features/receipts/pdf/receipt-texts'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

const RING = 104
const RING_LEFT = 110
const NAME_HEIGHT = 12
const QR = 92
const COLOURS = { employer: '#2b3a75', union: '#a54a22' }

/** The closed ring with the parties' names at their parts. */
export function ringDrawing(receipt: ReceiptDocument, { t, orders }: Words): Drawing {
  const segments = receipt.parties.map(({ party }) => orders(`partyTitle.${party}`))
  const arcs = ringArcs(receiptRing(receipt, party => orders(`partyTitle.${party}`)))
  const signed = arcs.filter(arc => arc.state === 'signed')
  return {
    alt: t('ring', { signed: signed.length }),
    width: WIDTH,
    height: RING,
    draw: doc => {
      doc.font(ownFont).fontSize(9.5).fillColor(INK)
      for (const arc of arcs) {
        const { cx, cy } = middleOf(arc, 52)
        const [x, y] = [RING_LEFT + (cx * RING) / 100, (cy * RING) / 100 - NAME_HEIGHT / 2]
        const name = segments[arc.place] ?? ''
        if (arc.side === 'employer') doc.text(name, 0, y, { width: x, align: 'right', lineBreak: false })
        else doc.text(name, x, y, { lineBreak: false })
      }
      doc.translate(RING_LEFT, 0).scale(RING / 100)
      for (const { start, end, side } of signed) {
        doc.path(bandPath(start, end, { outer: 45, inner: 30, gap: 3 })).fill(COLOURS[side])
      }
    },
  }
}

export function qrDrawing(receipt: ReceiptDocument, { t }: Words): Drawing {
  const { path, size } = qrPath(`${portalUrl()}${paths.verifyCode(receipt.code)}`)
  return {
    alt: t('verify.qr'),
    width: QR,
    height: QR,
    draw: doc => {
      doc
        .scale(QR / size)
        .path(path)
        .fill('#000000')
    },
  }
}
