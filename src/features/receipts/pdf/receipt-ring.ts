import type { RingSegment } from '@/components/ui/ring-geometry'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { sideOf } from '@/lib/party'

/** The ring as the signatures closed it; a party without local counterpart stays an open gap. */
export function receiptRing(
  { parties }: ReceiptDocument,
  title: (party: 'employer') => string,
): RingSegment[] {
  return parties.map(({ party, signature }) => ({
    side: sideOf(party),
    state: signature ? 'signed' : 'absent',
    label: title(party as 'employer'),
  }))
}
