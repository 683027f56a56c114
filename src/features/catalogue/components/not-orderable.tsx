import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessorLink } from '@/features/catalogue/components/service-facts'
import { useStateSentence } from '@/features/catalogue/components/service-state'
import type { ServiceView } from '@/features/catalogue/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** A service that cannot be ordered now: the reason, and what one can do instead. The need follows along. */
export function NotOrderable({ service, about }: { service: ServiceView; about: string }) {
  const t = useTranslations('catalogue.notOrderable')
  const locale = useLocale()
  const sentence = useStateSentence(service)
  const { slug, canBeShownInterest, content } = service
  const way = canBeShownInterest ? (
    <ButtonLink href={paths.newInterest(slug, about)} variant="primary">
      {t('interest')}
    </ButtonLink>
  ) : (
    <ButtonLink href={paths.service(slug, about)} variant="primary">
      {t('read')}
    </ButtonLink>
  )
  return (
    <EmptyState title={t('title', { service: textIn(locale, content.name) })} action={way}>
      <p>{sentence}</p>
      <SuccessorLink service={service} about={about} />
      {canBeShownInterest && <p>{t('told')}</p>}
    </EmptyState>
  )
}
