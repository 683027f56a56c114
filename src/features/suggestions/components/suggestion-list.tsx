import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { SignOf } from '@/components/signs/sign-of'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { SuggestionAct, SuggestionWhy } from '@/features/suggestions/components/suggestion-why'
import type { Suggested } from '@/features/suggestions/queries'
import { dayText } from '@/lib/day-text'

export type SuggestionListProps = {
  suggested: Suggested | null
  /** The reader can order and show interest: staff can only tell of it. */
  mayAct: boolean
  most?: number
}

/** Suggestions, each with its reason, the number behind it and the action. Draws nothing when there is none. */
export function SuggestionList({ suggested, mayAct, most = 2 }: SuggestionListProps) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  if (!suggested || suggested.suggestions.length === 0) return null
  return (
    <Section
      title={t(mayAct ? 'title' : 'titleStaff')}
      lead={t('lead', { day: dayText(locale, suggested.asOf) })}
    >
      <ul className="rows split-rows">
        {suggested.suggestions.slice(0, most).map(suggestion => (
          <li key={suggestion.service.id}>
            <div className="flex min-w-0 gap-4">
              <SignOf service={signFacts(suggestion.service)} size={40} />
              <SuggestionWhy suggestion={suggestion} suggested={suggested} />
            </div>
            {mayAct && <SuggestionAct suggestion={suggestion} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
