'use client'

import { useTranslations } from 'next-intl'

/**
 * The way to what holds now. A whole page is fetched: the one that is left is older than it. Its mark hides what the
 * page says that holds no longer.
 */
export function SeeNow({ href }: { href: string }) {
  const t = useTranslations('common.form')
  return (
    <a href={href} data-over="" className="link">
      {t('seeNow')}
    </a>
  )
}
