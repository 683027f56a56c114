import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { WritingGuide } from '@/features/orders/drafting/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** The facts of the service that one writes about, so that nobody has to go and look. */
export function ServiceGuide({ guide, slug }: { guide: WritingGuide; slug: string }) {
  const t = useTranslations('orders.edit')
  const facts = useTranslations('catalogue.facts')
  const needs = useTranslations('catalogue.needs')
  const locale = useLocale()
  return (
    <Section title={t('guide')}>
      <DescriptionList
        layout="stacked"
        items={[
          { term: facts('form'), description: textIn(locale, guide.form) },
          { term: facts('duration'), description: textIn(locale, guide.duration) },
          ...(['people', 'time', 'room'] as const).map(part => ({
            term: needs(part),
            description: textIn(locale, guide.needs[part]),
          })),
        ]}
      />
      <p className="mt-4">
        <TextLink href={paths.service(slug)}>{t('guideMore')}</TextLink>
      </p>
    </Section>
  )
}
