import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { TextLink } from '@/components/ui/text-link'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import type { OrderedAfter as Found } from '@/features/suggestions/queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 3

/** The services that others went on to. Nothing where too few did. */
export function OrderedAfter({ found }: { found: Found }) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  if (found.next.length === 0) return null
  return (
    <Section title={t('after.title')} lead={t('after.lead', { day: dayText(locale, found.asOf) })}>
      <ul className="space-y-2.5">
        {found.next.slice(0, MOST_SHOWN).map(({ service, way, cases }) => (
          <li key={service.id}>
            <WithSign service={signFacts(service)}>
              <TextLink href={paths.service(service.slug)}>{textIn(locale, service.content.name)}</TextLink>{' '}
              <span className="text-ink-soft">
                {t('after.cases', { cases })}
                {way === 'interest' && ` ${t('notYet')}`}
              </span>
            </WithSign>
          </li>
        ))}
      </ul>
    </Section>
  )
}
