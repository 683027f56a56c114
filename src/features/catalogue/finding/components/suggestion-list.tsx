import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SuccessorLink } from '@/features/catalogue/components/service-facts'
import { useStateSentence } from '@/features/catalogue/components/service-state'
import { addressOf, type NeedAnswers } from '@/features/catalogue/finding/answers'
import type { Reasoned, Suggestion } from '@/features/catalogue/finding/rules'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import type { ServiceView } from '@/features/catalogue/queries'
import { ServiceSign } from '@/features/catalogue/signs/components/service-sign'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type SuggestionListProps = {
  suggestions: Suggestion<ServiceView>[]
  answers: NeedAnswers
  /** Whether the reader can order and show interest, or could after signing in. */
  mayAct: boolean
}

/** A short list, the best fit first, each with its reason in words from the answers. */
export function SuggestionList({ suggestions, answers, mayAct }: SuggestionListProps) {
  return (
    <ol className="flex flex-col">
      {suggestions.map((suggestion, index) => (
        <li key={suggestion.service.slug} className="flex gap-4 border-t border-line py-6 sm:gap-6">
          <ServiceSign
            number={suggestion.service.number}
            level={suggestion.service.content.levels[0] ?? 'organisation'}
            kinds={suggestion.service.content.kinds}
            size={72}
          />
          <div className="flex min-w-0 flex-1 flex-col gap-3">
            <SuggestionText suggestion={suggestion} answers={answers} />
            {mayAct && <Act service={suggestion.service} about={addressOf(answers)} primary={index === 0} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

type SuggestionTextProps = { suggestion: Suggestion<ServiceView>; answers: NeedAnswers }

function SuggestionText({ suggestion: { service, reasons, takesLonger }, answers }: SuggestionTextProps) {
  const t = useTranslations('finding')
  const locale = useLocale()
  const because = useReasons(reasons, answers)
  const sentence = useStateSentence(service)
  const { content, lifecycle, slug } = service
  const form = startSmall(textIn(locale, content.form))
  return (
    <>
      <h3 className="text-xl">
        <Link href={paths.service(slug)} className="text-ink underline decoration-1 underline-offset-4">
          {textIn(locale, content.name)}
        </Link>
      </h3>
      <p className="max-w-measure">{t('reason', { reasons: because, form })}</p>
      {takesLonger && (
        <p className="text-sm">{t('longer', { duration: startSmall(textIn(locale, content.duration)) })}</p>
      )}
      <p className="max-w-measure text-ink-soft">{textIn(locale, content.summary)}</p>
      {lifecycle !== 'open' && (
        <div className="flex max-w-measure flex-col items-start gap-2 text-sm">
          <LifecycleTag lifecycle={lifecycle} />
          <p>{sentence}</p>
          <SuccessorLink service={service} />
        </div>
      )}
    </>
  )
}

/** The act that is possible now: order, else show interest. The answers follow along. */
function Act({ service, about, primary }: { service: ServiceView; about: string; primary: boolean }) {
  const t = useTranslations('finding')
  const variant = primary ? 'primary' : 'secondary'
  const { slug, canBeOrdered, canBeShownInterest } = service
  return (
    <div className="flex flex-wrap gap-3" data-print="hide">
      {canBeOrdered && (
        <ButtonLink href={paths.newOrder(slug, about)} variant={variant}>
          {t('order')}
        </ButtonLink>
      )}
      {canBeShownInterest && (
        <ButtonLink href={paths.newInterest(slug, about)} variant={canBeOrdered ? 'secondary' : variant}>
          {t('interest')}
        </ButtonLink>
      )}
    </div>
  )
}

function useReasons(reasons: Reasoned[], answers: NeedAnswers): string {
  const t = useTranslations('finding.because')
  const format = useFormatter()
  const { behov, skede, vilka, tid } = answers
  const said: Record<Reasoned, string> = {
    behov: behov ? t(`behov.${behov}`) : '',
    skede: skede ? t(`skede.${skede}`) : '',
    vilka: vilka ? t(`vilka.${vilka}`) : '',
    tid: tid ? t(`tid.${tid}`) : '',
  }
  const list = format.list(reasons.map(reason => said[reason]))
  return list.charAt(0).toUpperCase() + list.slice(1)
}

function startSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
