import { useTranslations } from 'next-intl'
import { qrPicture } from '@/features/receipts/qr-picture'

const SIDE = 176

/** Dark on light also in dark mode, or phones can't read it. */
export function ReceiptQr({ url }: { url: string }) {
  const t = useTranslations('receipts.verify')
  return (
    <svg
      role="img"
      aria-label={t('qr')}
      width={SIDE}
      height={SIDE}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      className="qr"
    >
      <image href={qrPicture(url)} width={SIDE} height={SIDE} />
    </svg>
  )
}
