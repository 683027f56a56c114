import { useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button'

/** A plain link: the browser keeps the file, and nothing is fetched before somebody presses. */
export function FileLink({ href }: { href: string }) {
  const t = useTranslations('personalData')
  return (
    <a href={href} className={buttonClasses('primary')}>
      {t('download')}
    </a>
  )
}
