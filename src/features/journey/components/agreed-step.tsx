import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Way } from '@/features/journey/rules'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

type AgreedStepProps = { agreed: NonNullable<Way['agreed']> }

/** The latest talk's words, and its next step with its day. A day alone is the next call's. */
export function AgreedStep({ agreed }: AgreedStepProps) {
  return (
    <>
      {agreed.note && (
        <span lang={WRITTEN_IN} className="row-note line-clamp-3 max-w-measure">
          {agreed.note}
        </span>
      )}
      <NextStep agreed={agreed} />
    </>
  )
}

function NextStep({ agreed: { nextStep, nextStepOn } }: AgreedStepProps) {
  const t = useTranslations('interest.dialogue')
  const locale = useLocale()
  const day = nextStepOn ? dayText(locale, nextStepOn) : ''
  const values = {
    ...{ step: nextStep, day },
    written: (text: ReactNode) => <span lang={WRITTEN_IN}>{text}</span>,
  }
  if (!nextStep) return day && <span className="row-note block">{t('callOn', { day })}</span>
  return <span className="row-note block">{t.rich(nextStepOn ? 'stepOn' : 'step', values)}</span>
}
