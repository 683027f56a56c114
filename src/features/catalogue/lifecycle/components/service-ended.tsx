import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { ServiceView } from '@/features/catalogue/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** The end of a closed service, and its successor. Nothing for one that is not closed. */
export function ServiceEnded({ service }: { service: ServiceView }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const { lifecycle, successor } = service
  if (lifecycle !== 'closed') return null
  return (
    <Notice title={t('ended.title')}>
      {successor && (
        <p>
          {t.rich('ended.successor', {
            name: () => (
              <TextLink href={paths.service(successor.slug)}>{textIn(locale, successor.name)}</TextLink>
            ),
          })}
        </p>
      )}
      <p>{t('ended.history')}</p>
    </Notice>
  )
}
