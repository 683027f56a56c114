import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

/** Where nothing waits yet, or where nobody has been given the right to act: what to do instead. */
export function EmptyOverview({ isWithoutMandate }: { isWithoutMandate: boolean }) {
  const t = useTranslations('overview')
  const empty = isWithoutMandate ? 'noMandate' : 'empty'
  const href = isWithoutMandate ? paths.requestAccess : paths.services
  return (
    <EmptyState
      title={t(`${empty}.title`)}
      action={<ButtonLink href={href}>{t(`${empty}.action`)}</ButtonLink>}
    >
      {t(`${empty}.text`)}
    </EmptyState>
  )
}
