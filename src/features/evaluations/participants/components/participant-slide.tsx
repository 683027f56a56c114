import { useTranslations } from 'next-intl'
import { codeInHalves } from '@/features/evaluations/participants/link-code'
import { qrPicture } from '@/features/receipts/qr-picture'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

const SIDE = 400

/** For the wall or the tables: a large code to point a telephone at, and the short address. */
export function ParticipantSlide({ code }: { code: string }) {
  const t = useTranslations('evaluations.participants')
  const url = `${portalUrl()}${paths.participantForm(code)}`
  return (
    <div className="flex flex-col items-start gap-8 sm:flex-row sm:items-center print:flex-col print:items-center print:gap-4 print:text-center">
      <svg
        role="img"
        aria-label={t('qr')}
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        className="qr w-full max-w-96 print:max-w-[15cm]"
      >
        <image href={qrPicture(url)} width={SIDE} height={SIDE} />
      </svg>
      <div className="min-w-0">
        <p className="text-xl">{t('pointHere')}</p>
        <p className="mt-6 text-ink-soft">{t('orType')}</p>
        <p className="mt-1 font-mono text-2xl font-semibold wrap-anywhere print:text-3xl">
          {new URL(portalUrl()).host}
          <wbr />
          <span className="whitespace-nowrap">{paths.participantForm(codeInHalves(code))}</span>
        </p>
      </div>
    </div>
  )
}
