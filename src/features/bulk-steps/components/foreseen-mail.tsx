import { useTranslations } from 'next-intl'
import type { ForeseenLetter } from '@/features/notifications/foreseen-queries'

export type ForeseenMailProps = {
  letter: ForeseenLetter
  /** Names the first row. */
  title: string | null
  /** How many rows there are besides. */
  others: number
}

/** The mail about the first row, as the first of its readers gets it. */
export function ForeseenMail({ letter, title, others }: ForeseenMailProps) {
  const t = useTranslations('bulkSteps.mail')
  const parties = useTranslations('common.party')
  const { subject, paragraphs, call, party } = letter
  return (
    <figure className="mb-8 flex flex-col gap-3">
      <figcaption>
        <h2 className="text-xl">{t('title')}</h2>
        <p className="text-ink-soft">
          {t('about', { title: title ?? 'none', party: party ? parties(party) : 'none', others })}
        </p>
      </figcaption>
      <blockquote className="flex max-w-measure flex-col gap-3 border-s-4 border-line ps-4">
        <p className="font-semibold">{subject}</p>
        {[...paragraphs, ...(call ? [call.text] : [])].map(text => (
          <p key={text} className="wrap-anywhere whitespace-pre-line">
            {text}
          </p>
        ))}
      </blockquote>
    </figure>
  )
}
