import { useTranslations } from 'next-intl'

export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      data-print="hide"
      href="#innehall"
      className="fixed start-4 top-3 z-50 -translate-y-24 rounded-md bg-ink px-4 py-2.5 font-semibold text-paper focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}
