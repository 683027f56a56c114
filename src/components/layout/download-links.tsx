import { useTranslations } from 'next-intl'
import { type ExportedPage, exportAddress, exportedPage, exportFormats } from '@/lib/export-address'
import { paths } from '@/lib/paths'

/** Lists that hold more than their file may. Their words say what is left out, and why. */
const leftOut = {
  '/admin/intresse': 'calls',
  '/admin/logg': 'log',
  '/admin/post': 'mail',
} as const satisfies Partial<Record<ExportedPage, string>>

const withDecimals: readonly ExportedPage[] = [
  '/statistik',
  '/statistik/ledningen',
  '/statistik/[siffra]',
  '/statistik/[siffra]/rader',
]

/** The list or figures at an address, as a file. Nothing where their page has none. */
export function DownloadLinks({ shown }: { shown: string }) {
  const t = useTranslations('exports')
  const page = exportedPage(shown.split('?')[0] ?? '')
  if (!page) return null
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
        {page === '/statistik' && (
          <li>
            <a href={paths.openInterface} className="link link-tall">
              {t('openInterface')}
            </a>
          </li>
        )}
      </ul>
      {withDecimals.includes(page) && <p className="text-sm text-ink-soft">{t('decimals')}</p>}
      {page in leftOut && (
        <p className="text-sm text-ink-soft">{t(`leftOut.${leftOut[page as keyof typeof leftOut]}`)}</p>
      )}
    </nav>
  )
}
