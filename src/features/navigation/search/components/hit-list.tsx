'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { classNames } from '@/components/class-names'
import { WithSign } from '@/components/signs/with-sign'
import { Link } from '@/components/ui/link'
import { HitAbout } from '@/features/navigation/search/components/hit-about'
import type { Hit, HitGroup } from '@/features/navigation/search/hits'

export type HitListProps = {
  id: string
  groups: HitGroup[]
  /** The last row, where there are more hits than are shown. */
  all: Pick<Hit, 'href' | 'title'> | null
  /** The place of the chosen hit among all; -1 while the field itself has the focus. */
  active: number
  onPoint: (place: number) => void
  onGo: (href: string) => void
}

/** The list of the combobox. The focus stays in the field, which names the chosen hit. */
export function HitList({ id, groups, all, active, onPoint, onGo }: HitListProps) {
  const t = useTranslations('search.palette')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active >= 0) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const countOf = (some: HitGroup[]) => some.reduce((sum, group) => sum + group.hits.length, 0)
  const first = groups.map((_, index) => countOf(groups.slice(0, index)))
  const last = countOf(groups)
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('label')} className="overflow-y-auto">
      {groups.map((group, index) => (
        <fieldset key={group.kind} aria-labelledby={`${id}-${group.kind}`} className="min-w-0 py-2">
          <div id={`${id}-${group.kind}`} className="px-4 py-1 text-sm font-semibold text-ink-soft">
            {group.total > group.hits.length
              ? t('part', { kind: group.title, shown: group.hits.length, total: group.total })
              : group.title}
          </div>
          {group.hits.map((hit, place) => {
            const at = (first[index] ?? 0) + place
            return (
              <HitOption
                key={`${hit.href} ${hit.about}`}
                id={`${id}-${at}`}
                hit={hit}
                isChosen={at === active}
                onPoint={() => onPoint(at)}
                onGo={onGo}
              />
            )
          })}
        </fieldset>
      ))}
      {all && (
        <HitOption
          id={`${id}-${last}`}
          hit={{ ...all, about: '' }}
          isChosen={last === active}
          onPoint={() => onPoint(last)}
          onGo={onGo}
        />
      )}
    </div>
  )
}

type HitOptionProps = {
  id: string
  hit: Hit
  isChosen: boolean
  onPoint: () => void
  onGo: (href: string) => void
}

function HitOption({ id, hit, isChosen, onPoint, onGo }: HitOptionProps) {
  const { href, title, about, sign } = hit
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      href={href}
      onMouseMove={isChosen ? undefined : onPoint}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onGo(href)
      }}
      className={classNames('block px-4 py-2 no-underline', isChosen && 'bg-lake-tint')}
    >
      <span className="font-semibold">{sign ? <WithSign service={sign}>{title}</WithSign> : title}</span>
      {about && (
        <span className="block truncate text-sm text-ink-soft">
          <HitAbout hit={hit} />
        </span>
      )}
    </Link>
  )
}
