import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Table } from '@/components/ui/table'
import type { ServiceView } from '@/features/catalogue/queries'
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
        rows={services.map(({ slug, content }) => ({
          key: slug,
          cells: {
            service: textIn(locale, content.name),
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
