import 'server-only'
import { createTranslator } from 'use-intl/core'
import { bandPath, ringArcs } from '@/components/ui/ring-geometry'
import type { ReceiptCopyFile } from '@/features/receipts/find-receipt-page'
import { undrawnIn } from '@/features/receipts/pdf/letters'
import { type Drawing, pdfPage } from '@/features/receipts/pdf/pdf-page'
import { qrPath } from '@/features/receipts/pdf/qr-path'
import { receiptRing } from '@/features/receipts/pdf/receipt-ring'
import {
  contentLines,
  factLines,
  organisationNameOf,
  partyText,
  serviceNameOf,
  type Words,
} from '@/features/receipts/pdf/receipt-texts'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

const RING_SIDE = 72
const QR_SIDE = 96
const RING_COLOURS = { employer: '#2b3a75', union: '#a54a22' }

/** The receipt as a document to file: what was agreed, by whom, and how to check it. */
export function receiptPdf(
  { file, copy, diaryNumber }: ReceiptCopyFile,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { receipt, names = [] } = file
  const words = wordsIn(locale)
  const { t } = words
  const title = t('title', { number: receipt.order.number })
  const page = pdfPage({ title, locale, createdAt: new Date(receipt.validAt) })
  page.write('small', t('pdf.portal'))
  page.write('title', title)
  page.write(
    'text',
    t('lead', { organisation: organisationNameOf(receipt), service: serviceNameOf(receipt) }),
  )
  page.write('small', t(copy === 'own' ? 'pdf.ownCopy' : 'pdf.registryCopy'))
  page.draw([ringDrawing(receipt, words)])
  page.write('heading', t('parties'))
  for (const party of receipt.parties) {
    const { title: name, body, lines } = partyText(words, party, names)
    page.write('subheading', body ? `${name}: ${body}` : name)
    for (const line of lines) page.write('text', line)
  }
  page.write('heading', t('content'))
  const content = contentLines(words, receipt)
  for (const { term, text } of content.texts) {
    page.write('subheading', term)
    page.write('text', text)
  }
  for (const { term, text } of content.lines) page.define(term, text)
  page.write('heading', t('facts'))
  for (const { term, text } of factLines(words, receipt, { diaryNumber })) page.define(term, text)
  page.write('heading', t('pdf.verify'))
  page.write('text', t('pdf.verifyText', { url: `${portalUrl()}${paths.verify}`, code: receipt.code }))
  page.draw([qrDrawing(receipt, words)])
  page.write('heading', t('pdf.proves'))
  page.write('text', t('pdf.provesText'))
  if (undrawnIn(JSON.stringify([receipt, names])).length > 0) page.write('small', t('pdf.undrawn'))
  return page.end()
}

function wordsIn(locale: Locale): Words {
  const messages = messagesIn(locale)
  return {
    t: createTranslator({ locale, messages, namespace: 'receipts' }),
    orders: createTranslator({ locale, messages, namespace: 'orders' }),
    locale,
  }
}

function ringDrawing(receipt: ReceiptDocument, { t, orders }: Words): Drawing {
  const segments = receiptRing(receipt, party => orders(`partyTitle.${party}`))
  const signed = ringArcs(segments).filter(arc => arc.state === 'signed')
  return {
    alt: t('ring', { signed: signed.length }),
    side: RING_SIDE,
    draw: doc => {
      doc.scale(RING_SIDE / 100)
      for (const { start, end, side } of signed) {
        const band = bandPath(start, end, { outer: 45, inner: 30, gap: 3 })
        doc.path(band).fill(RING_COLOURS[side])
      }
    },
  }
}

function qrDrawing(receipt: ReceiptDocument, { t }: Words): Drawing {
  const { path, size } = qrPath(`${portalUrl()}${paths.verifyCode(receipt.code)}`)
  return {
    alt: t('verify.qr'),
    side: QR_SIDE,
    draw: doc => {
      doc
        .scale(QR_SIDE / size)
        .path(path)
        .fill('#000000')
    },
  }
}
