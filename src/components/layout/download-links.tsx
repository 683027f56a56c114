import { useTranslations } from 'next-intl'
import { exportAddress, exportedPage, exportFormats } from '@/lib/export-address'

/** The list or figures at an address, as a file. Nothing where their page has none. */
export function DownloadLinks({ shown }: { shown: string }) {
  const t = useTranslations('exports')
  if (!exportedPage(shown.split('?')[0] ?? '')) return null
  return (
    <nav aria-label={t('title')} data-print="hide">
      <ul className="flex flex-wrap items-center gap-x-5">
        <li>{t('lead')}</li>
        {exportFormats.map(format => (
          <li key={format}>
            <a href={exportAddress(shown, format)} download className="link link-tall">
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
