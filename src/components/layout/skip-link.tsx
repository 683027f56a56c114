import { useTranslations } from 'next-intl'

export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a data-print="hide" href="#innehall" className="skip-link">
      {t('skipToContent')}
    </a>
  )
}
