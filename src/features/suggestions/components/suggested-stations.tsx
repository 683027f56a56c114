import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'
import { SuggestionAct, SuggestionWhy } from '@/features/suggestions/components/suggestion-why'
import type { Suggested } from '@/features/suggestions/queries'
import { dayText } from '@/lib/day-text'

const MOST_SHOWN = 2

export type SuggestedStationsProps = {
  suggested: Suggested | null
  sign: (service: SignFacts) => ReactNode
  /** The reader can order and show interest: staff can only tell of it. */
  mayAct: boolean
}

/** The end of an organisation's way: where others alike went next, each with its reason and number. */
export function SuggestedStations({ suggested, sign, mayAct }: SuggestedStationsProps) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  return suggested?.suggestions.slice(0, MOST_SHOWN).map(suggestion => {
    return (
      <li key={suggestion.service.id} className="journey-ahead">
        {sign(signFacts(suggestion.service))}
        <div className="space-y-3">
          <p className="row-note">{t('ahead', { day: dayText(locale, suggested.asOf) })}</p>
          <SuggestionWhy suggestion={suggestion} suggested={suggested} />
          {mayAct && <SuggestionAct suggestion={suggestion} />}
        </div>
      </li>
    )
  })
}
