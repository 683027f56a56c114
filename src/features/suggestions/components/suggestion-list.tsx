import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Suggested } from '@/features/suggestions/queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

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
          <SuggestionItem
            key={suggestion.service.id}
            suggestion={suggestion}
            suggested={suggested}
            mayAct={mayAct}
          />
        ))}
      </ul>
    </Section>
  )
}

type ItemProps = { suggestion: Suggested['suggestions'][number]; suggested: Suggested; mayAct: boolean }

function SuggestionItem({ suggestion, suggested, mayAct }: ItemProps) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  const { service, after, way, likeness, cases, ordered } = suggestion
  const nameId = `forslag-${service.slug}`
  const alike =
    likeness === 'type' ? t(`type.${suggested.type}`) : t('size', { size: sizeText(suggested.size) })
  return (
    <li>
      <div className="min-w-0">
        <TextLink id={nameId} href={paths.service(service.slug)} className="font-semibold">
          {textIn(locale, service.content.name)}
        </TextLink>
        <p className="mt-1 max-w-measure">
          {t('reason', { cases, ordered, alike, after: textIn(locale, after.content.name) })}
        </p>
        {way === 'interest' && <p className="row-note mt-1">{t('notYet')}</p>}
      </div>
      {mayAct && (
        <ButtonLink
          href={way === 'order' ? paths.newOrder(service.slug) : paths.newInterest(service.slug)}
          aria-describedby={nameId}
          className="shrink-0 self-start"
        >
          {t(way)}
        </ButtonLink>
      )}
    </li>
  )
}

/** '250-999' as it is read. */
function sizeText(size: string): string {
  return size.replace('-', '–')
}
