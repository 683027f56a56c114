import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { codeInHalves } from '@/features/evaluations/participants/link-code'
import { qrPicture } from '@/features/receipts/qr-picture'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

const SIDE = 400

export type ParticipantSlideProps = {
  code: string
  /** The name of what the participants were at. */
  service: string
  /** For the one who shows it, under the picture; paper leaves it out. */
  children: ReactNode
}

/** For the wall or the tables: a large code to point a telephone at, the short address, and nothing else. */
export function ParticipantSlide({ code, service, children }: ParticipantSlideProps) {
  const t = useTranslations('evaluations.participants')
  const url = `${portalUrl()}${paths.participantForm(code)}`
  return (
    <main id="innehall" tabIndex={-1} data-bare className="wall">
      <div>
        <svg role="img" aria-label={t('qr')} viewBox={`0 0 ${SIDE} ${SIDE}`} className="qr">
          <image href={qrPicture(url)} width={SIDE} height={SIDE} />
        </svg>
        <div className="flex min-w-0 flex-col gap-[0.6em]">
          <h1>{service}</h1>
          <p>
            <strong>{t('slideTitle')}</strong> {t('slideLead')}
          </p>
          <p className="mt-2 text-ink-soft">{t('pointOrType')}</p>
          <p className="wall-address">
            {new URL(portalUrl()).host}
            <wbr />
            <span className="whitespace-nowrap">{paths.participantForm(codeInHalves(code))}</span>
          </p>
        </div>
      </div>
      <p data-print="hide" className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm text-ink-soft">
        {children}
      </p>
    </main>
  )
}
