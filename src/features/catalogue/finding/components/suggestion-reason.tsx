import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { NeedAnswers } from '@/features/catalogue/finding/answers'
import type { Contrast } from '@/features/catalogue/finding/contrast'
import { quotedOf, subjectsNear, tellingOf } from '@/features/catalogue/finding/own-words'
import type { Reasoned } from '@/features/catalogue/finding/rules'
import type { MetWord } from '@/features/catalogue/search/rank'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { capitalised } from '@/lib/capitalised'
import { textIn } from '@/lib/localized-text'

export type SuggestionReasonProps = {
  content: ServiceContent
  contrasts: Contrast[]
  /** The answers that speak for this service and not for all of them. */
  reasons: Reasoned[]
  answers: NeedAnswers
  /** The written words that speak for this service. */
  met: readonly MetWord[]
  /** It is nearest to what was written, among several. */
  isClosest: boolean
}

/** Why this one and not the one beside it, with the facts that one chooses by. */
export function SuggestionReason(props: SuggestionReasonProps) {
  const { content, contrasts, reasons, answers, met, isClosest } = props
  const t = useTranslations('finding')
  const mode = useTranslations('catalogue.mode')
  const locale = useLocale()
  const because = useReasons(reasons, answers)
  const answered = useAnswered(content, met)
  const told = [answered, ...contrasts.map(contrast => t(`contrast.${contrast}`))].filter(Boolean)
  // Nothing is said to be besides where nothing stands before.
  const also = told.length > 0 ? t('also', { reasons: because }) : capitalised(`${because}.`, locale)
  const sentences = because ? [...told, also] : told
  if (sentences.length === 0 && isClosest) sentences.push(t('closest'))
  const { form, duration, needs } = content
  const [how, long, who] = [form, duration, needs.people].map(fact => textIn(locale, fact))
  const facts = [how, long, mode(content.mode), who]
  return (
    <>
      {sentences.length > 0 && <p className="max-w-measure">{sentences.join(' ')}</p>}
      <p className="text-sm">{facts.join(' · ')}</p>
    </>
  )
}

/** Which of the reader's words it answers, with the service's own words for it. */
function useAnswered(content: ServiceContent, met: readonly MetWord[]): string {
  const t = useTranslations('finding')
  const locale = useLocale()
  const quoted = useQuoted()
  if (met.length === 0) return ''
  const written = quoted(quotedOf(met))
  const subjects = subjectsNear(content, tellingOf(met), locale)
  return subjects.length > 0
    ? t('answersWith', { written, near: quoted(subjects) })
    : t('answersTo', { written })
}

/** Words as they were written, in a row. */
function useQuoted(): (words: readonly string[]) => string {
  const t = useTranslations('finding')
  const format = useFormatter()
  return words => format.list(words.map(word => t('quoted', { word })))
}

/** Answers as the end of a sentence, such as 'you want to prevent it'. */
export function useReasons(reasons: Reasoned[], answers: NeedAnswers): string {
  const t = useTranslations('finding.because')
  const format = useFormatter()
  const { behov, skede, vilka, tid } = answers
  const said: Record<Reasoned, string> = {
    behov: behov ? t(`behov.${behov}`) : '',
    skede: skede ? t(`skede.${skede}`) : '',
    vilka: vilka ? t(`vilka.${vilka}`) : '',
    tid: tid ? t(`tid.${tid}`) : '',
  }
  return format.list(reasons.map(reason => said[reason]))
}
