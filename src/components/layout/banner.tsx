import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** A line over the whole page that says what is true of all of it, such as demonstration data. */
export function Banner({ children, label }: { children: ReactNode; label?: string }) {
  const t = useTranslations('common')
  return (
    <section
      data-banner
      data-print="hide"
      aria-label={label ?? t('banner')}
      className="border-b border-line bg-lake-tint text-sm text-lake"
    >
      <div className="frame-line frame-note">{children}</div>
    </section>
  )
}
