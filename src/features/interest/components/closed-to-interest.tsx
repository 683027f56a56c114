import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

export type ClosedToInterestProps = { service: string; successor: { slug: string; name: string } | null }

/** A service that has closed: what carries it on, in one press. */
export function ClosedToInterest({ service, successor }: ClosedToInterestProps) {
  const t = useTranslations('interest')
  const way = successor ? (
    <ButtonLink href={paths.newInterest(successor.slug)} variant="primary">
      {t('form.closed.action', { successor: successor.name })}
    </ButtonLink>
  ) : (
    <ButtonLink href={paths.services} variant="primary">
      {t('choose')}
    </ButtonLink>
  )
  return (
    <EmptyState title={t('form.closed.title', { service })} action={way}>
      <p>{successor ? t('form.closed.what', { successor: successor.name }) : t('form.closed.whatAlone')}</p>
    </EmptyState>
  )
}
