import 'server-only'
import type { ReceiptCopyFile } from '@/features/receipts/find-receipt-page'
import { receiptPdf } from '@/features/receipts/pdf/receipt-pdf'
import { keySet, receiptFileText } from '@/features/receipts/public-json'
import type { PublishedKey } from '@/features/receipts/queries'
import { zipOf } from '@/features/receipts/zip'
import { dayOf } from '@/lib/dates'
import { sha256 } from '@/lib/hashing'
import type { Locale } from '@/messages/messages'

/** `kvitto-avrop-12-v1.json`; the registry's copy says so. */
export function receiptFileName({ file, copy }: ReceiptCopyFile, ending: string): string {
  const { order, version } = file.receipt
  const kind = copy === 'registry' ? '-diariet' : ''
  return `kvitto-avrop-${order.number}-v${version.number}${kind}.${ending}`
}

/** PDF, signed JSON, public keys and the hashes of the three, as `sha256sum --check` reads them. */
export async function receiptPackage(
  copy: ReceiptCopyFile,
  { keys, locale }: { keys: PublishedKey[]; locale: Locale },
): Promise<Uint8Array<ArrayBuffer>> {
  const json = Buffer.from(receiptFileText(copy.file))
  const files = [
    { name: receiptFileName(copy, 'pdf'), content: await receiptPdf(copy, locale) },
    { name: receiptFileName(copy, 'json'), content: json },
    { name: 'nycklar.json', content: Buffer.from(`${JSON.stringify(keySet(keys), null, 2)}\n`) },
  ]
  const hashes = files.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('')
  const validOn = dayOf(new Date(copy.file.receipt.validAt))
  return zipOf([...files, { name: 'hashar.txt', content: Buffer.from(hashes) }], validOn)
}
