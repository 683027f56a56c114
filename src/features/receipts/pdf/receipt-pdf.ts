import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { ReceiptCopyFile } from '@/features/receipts/find-receipt-page'
import { qrDrawing, ringDrawing } from '@/features/receipts/pdf/drawings'
import { undrawnIn } from '@/features/receipts/pdf/letters'
import { MARGIN, WIDTH } from '@/features/receipts/pdf/pdf-measures'
import { PdfPage } from '@/features/receipts/pdf/pdf-page'
import {
  contentLines,
  factLines,
  organisationNameOf,
  partyText,
  proofLines,
  serviceNameOf,
  type Words,
} from '@/features/receipts/pdf/receipt-texts'
import { drawSign } from '@/features/receipts/pdf/sign-drawing'
import type { ReceiptDocument, ReceiptName } from '@/features/receipts/receipt-schema'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

const SIGN_SIZE = 60
/** Across from the title, at the end of the line. */
const SIGN = { x: MARGIN + WIDTH - SIGN_SIZE, y: MARGIN + 4, size: SIGN_SIZE }

/** The receipt as a document to file: what was agreed, by whom, and how to check it. */
export function receiptPdf(
  { file, copy, diaryNumber, sign }: ReceiptCopyFile,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { receipt, names = [] } = file
  const words = wordsIn(locale)
  const { t } = words
  const title = t('title', { number: receipt.order.number })
  const createdAt = new Date(receipt.validAt)
  const frame = { left: t('pdf.portal'), right: 'Partsrådet', foot: `${title} · ${receipt.code}` }
  const page = new PdfPage({ title, locale, createdAt, frame })
  drawSign(page.doc, sign, SIGN)
  page.write('title', title)
  const lead = { organisation: organisationNameOf(receipt), service: serviceNameOf(receipt) }
  page.write('text', t('lead', lead))
  page.write('small', t(copy === 'own' ? 'pdf.ownCopy' : 'pdf.registryCopy'))
  page.doc.y += 10
  page.draw(ringDrawing(receipt, words))
  writeParties(page, words, { receipt, names })
  page.write('heading', t('content'))
  const content = contentLines(words, receipt)
  for (const { term, text } of content.texts) {
    page.write('subheading', term)
    page.write('text', text)
  }
  page.doc.y += 8
  page.define(content.lines)
  page.write('heading', t('facts'))
  page.define([...factLines(words, receipt, { diaryNumber }), ...proofLines(words, receipt)])
  if (undrawnIn(JSON.stringify([receipt, names])).length > 0) page.write('small', t('pdf.undrawn'))
  const url = `${portalUrl()}${paths.verify}`
  page.foot(qrDrawing(receipt, words), [
    ['subheading', t('pdf.verify')],
    ['small', t('pdf.verifyText', { url })],
    ['label', receipt.code],
    ['subheading', t('pdf.proves')],
    ['small', t('pdf.provesText')],
  ])
  return page.end()
}

type Signed = { receipt: ReceiptDocument; names: ReceiptName[] }

/** Each party in a row: its name, its time of signing, and how its person had signed in. */
function writeParties(page: PdfPage, words: Words, { receipt, names }: Signed): void {
  const { t } = words
  page.write('heading', t('parties'))
  const heads = [
    { text: t('pdf.party'), width: 170 },
    { text: t('pdf.signed'), width: 150 },
    { text: t('pdf.signIn'), width: 151 },
  ]
  const rows = receipt.parties.map(party => {
    const { title, body, signedBy, how } = partyText(words, party, names)
    return [[title, body].filter(Boolean).join('\n'), signedBy.join('\n'), how.join('\n')]
  })
  page.table(heads, rows)
}

function wordsIn(locale: Locale): Words {
  const messages = messagesIn(locale)
  return {
    t: createTranslator({ locale, messages, namespace: 'receipts' }),
    orders: createTranslator({ locale, messages, namespace: 'orders' }),
    locale,
  }
}
