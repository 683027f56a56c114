import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Way } from '@/features/journey/rules'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/** The latest talk's next step with its day. A day alone is the next call's. */
export function AgreedStep({ agreed: { nextStep, nextStepOn } }: { agreed: NonNullable<Way['agreed']> }) {
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
