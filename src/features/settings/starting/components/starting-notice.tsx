import { useTranslations } from 'next-intl'
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
