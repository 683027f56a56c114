import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** In the place of all that would wait for the reader: the way to begin something. */
export function NothingWaits() {
  const t = useTranslations('overview')
  return (
    <p>
      {t('nothingWaits')} <TextLink href={paths.services}>{t('empty.action')}</TextLink>
    </p>
  )
}
