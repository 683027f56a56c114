import { useTranslations } from 'next-intl'
import { qrPath } from '@/features/receipts/pdf/qr-path'

const QUIET = 4

/** Dark on light also in dark mode, or phones can't read it. */
export function ReceiptQr({ url }: { url: string }) {
  const t = useTranslations('receipts.verify')
  const { path, size } = qrPath(url)
  const side = size + 2 * QUIET
  return (
    <svg
      role="img"
      aria-label={t('qr')}
      width={176}
      height={176}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
