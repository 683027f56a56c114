'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** One press changes the language and comes back to the same page. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const other = useLocale() === 'sv' ? 'en' : 'sv'
  const pathname = usePathname()
  const search = useSearchParams().toString()
  return (
    <form method="post" action="/sprak">
      <input type="hidden" name="till" value={search ? `${pathname}?${search}` : pathname} />
      <button type="submit" name="sprak" value={other} lang={other} className={buttonClasses('quiet')}>
        <Icon name="globe" size={18} />
        {t('otherLanguage')}
      </button>
    </form>
  )
}
