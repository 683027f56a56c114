import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { dayText } from '@/lib/day-text'
import type { EndedRight } from '@/lib/exchange'
import { paths } from '@/lib/paths'

/** To one who saw the page while they acted for a party: why not now, and what to do. */
export function EndedPage({ party, organisation, on }: EndedRight) {
  const t = useTranslations('common')
  const locale = useLocale()
  const ways = (
    <>
      <ButtonLink href={paths.requestAccess}>{t('ended.ask')}</ButtonLink>
      <ButtonLink href={paths.overview} variant="quiet">
        {t('ended.overview')}
      </ButtonLink>
    </>
  )
  return (
    <Page title={t('ended.title', { day: dayText(locale, on) })}>
      <EmptyState title={t('ended.why', { party: t(`party.${party}`), organisation })} action={ways}>
        <p>
          <ContactText>{t('ended.what')}</ContactText>
        </p>
      </EmptyState>
    </Page>
  )
}
