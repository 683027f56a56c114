import { useTranslations } from 'next-intl'
import type { OrderView } from '@/features/orders/queries'
import { ReceiptQr } from '@/features/receipts/components/receipt-qr'
import { standingOf } from '@/features/receipts/standing'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

type PrintedProofProps = { order: Pick<OrderView, 'id' | 'status' | 'versions' | 'receipt'> }

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
        <p>{t(code ? 'printed.receipt' : 'printed.order')}</p>
        {code && (
          <p>
            {t('fact.code')}: <span className="font-mono">{code}</span>
          </p>
        )}
        <p className="wrap-anywhere">
          {t('fact.hash')}: <span className="font-mono text-sm">{version.hash}</span>
        </p>
      </div>
    </section>
  )
}
