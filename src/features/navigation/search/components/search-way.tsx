'use client'

import { useTranslations } from 'next-intl'
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useEarlyKeys } from '@/features/navigation/search/components/use-early-keys'
import { paths } from '@/lib/paths'

const SearchPalette = lazy(async () => {
  const { SearchPalette } = await import('@/features/navigation/search/components/search-palette')
  return { default: SearchPalette }
})

/** The way to the search on every page. With script it opens here, also by Ctrl K; without, the link leads there. */
export function SearchWay() {
  const t = useTranslations('search.palette')
  const [isOpen, setOpen] = useState(false)
  const takeEarly = useEarlyKeys(isOpen, setOpen)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      if (event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link
        href={paths.search()}
        onClick={press}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex min-h-11 items-center gap-2 rounded-md px-3 text-sm font-semibold no-underline hover:bg-surface"
      >
        <Icon name="search" size={18} />
        <span className="max-sm:sr-only">{t('open')}</span>
      </Link>
      {isOpen && (
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} takeEarly={takeEarly} />
        </Suspense>
      )}
    </>
  )
}
