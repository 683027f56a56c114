import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** Leads an admin to the steps that are left. */
export function StartingNotice({ left }: { left: number }) {
  const t = useTranslations('starting')
  if (left === 0) return null
  return (
    <Notice title={t('notice', { count: left })}>
      <TextLink href={paths.adminStart}>{t('go')}</TextLink>
    </Notice>
  )
}

/** The overview of the secretariat where nothing waits, or where the portal is not ready yet. */
export function StaffEmptyOverview({ left }: { left: number }) {
  const t = useTranslations('starting')
  if (left === 0) return <EmptyState title={t('calm')}>{t('calmText')}</EmptyState>
  const go = (
    <ButtonLink href={paths.adminStart} variant="primary">
      {t('go')}
    </ButtonLink>
  )
  return (
    <EmptyState title={t('notice', { count: left })} action={go}>
      {t('lead')}
    </EmptyState>
  )
}
