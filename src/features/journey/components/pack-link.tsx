import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** The way to all that the parties have to talk about, on one paper. */
export function PackLink() {
  const t = useTranslations('journey.pack')
  return <TextLink href={paths.pack}>{t('title')}</TextLink>
}
