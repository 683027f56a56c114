import { useTranslations } from 'next-intl'
import type { OrderView } from '@/features/orders/queries'
import { namesUnionPeople } from '@/features/orders/signing/party-lines'
import { ReceiptQr } from '@/features/receipts/components/receipt-qr'
import { standingOf } from '@/features/receipts/standing'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

type PrintedProofProps = { order: Pick<OrderView, 'id' | 'lines' | 'status' | 'versions' | 'receipt'> }

/** The hash of the text in force, and a code that leads to the portal. It stands on paper alone. */
export function PrintedProof({ order }: PrintedProofProps) {
  const t = useTranslations('receipts')
  const version = order.versions.find(({ closedAt }) => !closedAt)
  if (!version) return null
  const { receipt, status } = order
  // A receipt of an earlier text is no proof of this one.
  const code = receipt && standingOf({ ...receipt, status }) === 'holds' ? receipt.code : null
  const url = `${portalUrl()}${code ? paths.verifyCode(code) : paths.order(order.id)}`
  return (
    <section className="hidden print:flex print:break-inside-avoid print:items-center print:gap-6">
      <ReceiptQr url={url} />
      <div className="min-w-0 space-y-2">
        <h2 className="text-xl">{t('printed.title')}</h2>
        {namesUnionPeople(order.lines) && <p className="font-semibold">{t('pdf.ownCopy')}</p>}
        <p>{t(code ? 'printed.receipt' : 'printed.order')}</p>
        {code && (
          <p>
            {t('fact.code')}: <span className="font-mono">{code}</span>
          </p>
        )}
        <p>
          {t('fact.hash')}: <span className="block font-mono text-xs wrap-anywhere">{version.hash}</span>
        </p>
      </div>
    </section>
  )
}
