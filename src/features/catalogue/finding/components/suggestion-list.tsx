import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, isSignedIn } from '@/auth/actor'
import { ServiceSign } from '@/components/signs/service-sign'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { TextLink } from '@/components/ui/text-link'
import { SuccessorLink } from '@/features/catalogue/components/service-facts'
import { type EngagedOrder, hrefOf, stepOf } from '@/features/catalogue/components/service-next-step'
import { useStateSentence } from '@/features/catalogue/components/service-state'
import { addressOf, type NeedAnswers } from '@/features/catalogue/finding/answers'
import { SuggestionReason, useReasons } from '@/features/catalogue/finding/components/suggestion-reason'
import { type Contrast, contrastsAmong } from '@/features/catalogue/finding/contrast'
import { type Reasoned, type Suggestion, sharedReasons } from '@/features/catalogue/finding/rules'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import type { Press } from '@/features/catalogue/next-step-rules'
import type { ServiceView } from '@/features/catalogue/queries'
import type { MetWord } from '@/features/catalogue/search/rank'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type SuggestionListProps = {
  suggestions: Suggestion<ServiceView>[]
  answers: NeedAnswers
  actor: Actor
  /** The order that the reader's organisation has of a service, by the service's id. */
  orders?: ReadonlyMap<string, EngagedOrder>
}

/** A short list, the best fit first. A reason that speaks for all is said once; then each tells how it differs. */
export function SuggestionList({ suggestions, answers, actor, orders }: SuggestionListProps) {
  const t = useTranslations('finding')
  // The reader can order and show interest, or could after signing in.
  const mayAct = !isSignedIn(actor) || isParty(actor)
  const shared = sharedReasons(suggestions)
  const because = useReasons(shared, answers)
  const [closest] =
    suggestions.length > 1 ? suggestions.toSorted((one, other) => other.score - one.score) : []
  const told = contrastsAmong(suggestions.map(({ service }) => service.content))
  return (
    <>
      {because && <p className="mb-5 max-w-measure">{t('shared', { reasons: because })}</p>}
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
              <SuggestionText
                suggestion={suggestion}
                contrasts={told[index] ?? []}
                shared={shared}
                answers={answers}
                met={suggestion.met}
                isClosest={Boolean(answers.om) && suggestion === closest}
              />
              {mayAct && (
                <Act
                  service={suggestion.service}
                  order={orders?.get(suggestion.service.id)}
                  actor={actor}
                  about={addressOf(answers)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where no service is about the need: the one that finds out what lies behind it. */
export function CauseFinder(props: SuggestionListProps) {
  const t = useTranslations('finding')
  if (props.suggestions.length === 0) return null
  return (
    <>
      <p className="mb-5 max-w-measure">{t('cause')}</p>
      <SuggestionList {...props} />
    </>
  )
}

type SuggestionTextProps = {
  suggestion: Suggestion<ServiceView>
  contrasts: Contrast[]
  shared: Reasoned[]
  answers: NeedAnswers
  met: readonly MetWord[]
  isClosest: boolean
}

function SuggestionText({ suggestion, contrasts, shared, answers, met, isClosest }: SuggestionTextProps) {
  const t = useTranslations('finding')
  const locale = useLocale()
  const { service, reasons, beyond } = suggestion
  const sentence = useStateSentence(service)
  const { content, lifecycle, slug } = service
  const own = reasons.filter(reason => !shared.includes(reason))
  return (
    <>
      <h3 className="text-xl">
        <Link
          href={paths.service(slug, addressOf(answers))}
          className="text-ink underline decoration-1 underline-offset-4"
        >
          {textIn(locale, content.name)}
        </Link>
      </h3>
      <p className="max-w-measure font-semibold">{textIn(locale, content.summary)}</p>
      <SuggestionReason {...{ content, contrasts, answers, met, isClosest }} reasons={own} />
      {beyond && <p className="text-sm">{t(`beyond.${beyond}`)}</p>}
      {lifecycle !== 'open' && (
        <div className="flex max-w-measure flex-col items-start gap-2 text-sm">
          <LifecycleTag lifecycle={lifecycle} />
          <p>{sentence}</p>
          <SuccessorLink service={service} about={addressOf(answers)} />
        </div>
      )}
    </>
  )
}

type ActProps = { service: ServiceView; order: EngagedOrder | undefined; actor: Actor; about: string }

/** Where an order of it stands, and the acts that are possible now. The need follows along. */
function Act({ service, order, actor, about }: ActProps) {
  const t = useTranslations('catalogue')
  const engagement = order ? { interestId: null, order, others: [] } : null
  const { state, press, also } = stepOf({ service, engagement, actor })
  // The way to the successor stands with the state of the service.
  const [first, second] = [press, also].filter(act => act !== null && act !== 'successor')
  const hrefTo = (act: Press) => hrefOf(act, service, engagement, about)
  return (
    <>
      {order && state !== 'none' && <p className="text-sm">{t(`own.${state}`, { number: order.number })}</p>}
      <div className="flex flex-wrap items-center gap-3" data-print="hide">
        {first && <ButtonLink href={hrefTo(first)}>{t(`press.${first}`)}</ButtonLink>}
        {second && order && <TextLink href={hrefTo(second)}>{t(`press.${second}`)}</TextLink>}
        {second && !order && <ButtonLink href={hrefTo(second)}>{t(`press.${second}`)}</ButtonLink>}
      </div>
    </>
  )
}
