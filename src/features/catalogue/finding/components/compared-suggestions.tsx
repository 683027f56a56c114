import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import type { ServiceView } from '@/features/catalogue/queries'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { textIn } from '@/lib/localized-text'

/** The four facts that one chooses by, of two or more services side by side. */
export function ComparedSuggestions({ services }: { services: ServiceView[] }) {
  const t = useTranslations('finding.compare')
  const mode = useTranslations('catalogue.mode')
  const locale = useLocale()
  if (services.length < 2) return null
  return (
    <Section title={t('title')}>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { name: 'service', label: t('service') },
          { name: 'time', label: t('time') },
          { name: 'people', label: t('people') },
          { name: 'place', label: t('place') },
          { name: 'form', label: t('form') },
        ]}
        rows={services.map(({ slug, number, content }) => ({
          key: slug,
          cells: {
            service: (
              <WithSign service={signFacts({ number, content })}>{textIn(locale, content.name)}</WithSign>
            ),
            time: textIn(locale, content.duration),
            people: textIn(locale, content.needs.people),
            place: mode(content.mode),
            form: textIn(locale, content.form),
          },
        }))}
      />
    </Section>
  )
}
