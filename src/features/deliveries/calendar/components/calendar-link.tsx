import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

/** The way from a list of deliveries to their calendar. */
export function CalendarLink() {
  return <TextLink href={paths.calendar}>{useTranslations('calendar')('show')}</TextLink>
}

/** The way from one's own account to the calendar and its feed. */
export function CalendarLinkSection() {
  const t = useTranslations('calendar')
  return (
    <Section title={t('title')} lead={t('feed.lead')}>
      <TextLink href={withPlace(paths.calendar, 'prenumerera')}>{t('feed.title')}</TextLink>
    </Section>
  )
}
