import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Suggested } from '@/features/suggestions/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type SuggestionProps = { suggestion: Suggested['suggestions'][number]; suggested: Suggested }

/** A suggested service with its reason and the number behind it: it is never shown without them. */
export function SuggestionWhy({ suggestion, suggested }: SuggestionProps) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  const { service, after, way, likeness, cases, ordered } = suggestion
  const alike =
    likeness === 'type' ? t(`type.${suggested.type}`) : t('size', { size: sizeText(suggested.size) })
  return (
    <div className="min-w-0">
      <TextLink id={nameId(service.slug)} href={paths.service(service.slug)} className="font-semibold">
        {textIn(locale, service.content.name)}
      </TextLink>
      <p className="mt-1 max-w-measure">
        {t('reason', { cases, ordered, alike, after: textIn(locale, after.content.name) })}
      </p>
      {way === 'interest' && <p className="row-note mt-1">{t('notYet')}</p>}
    </div>
  )
}

/** The act that is possible now. */
export function SuggestionAct({ suggestion: { service, way } }: Pick<SuggestionProps, 'suggestion'>) {
  const t = useTranslations('suggestions')
  return (
    <ButtonLink
      href={way === 'order' ? paths.newOrder(service.slug) : paths.newInterest(service.slug)}
      aria-describedby={nameId(service.slug)}
      className="shrink-0 self-start"
    >
      {t(way)}
    </ButtonLink>
  )
}

function nameId(slug: string): string {
  return `forslag-${slug}`
}

/** '250-999' as it is read. */
function sizeText(size: string): string {
  return size.replace('-', '–')
}
