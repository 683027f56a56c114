'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Changing } from '@/components/ui/changing'
import { Icon } from '@/components/ui/icon'
import { HitList } from '@/features/navigation/search/components/hit-list'
import type { EarlyKeys } from '@/features/navigation/search/components/use-early-keys'
import { useHits } from '@/features/navigation/search/components/use-hits'
import { LONGEST_SEARCH } from '@/lib/list-filter'
import { paths } from '@/lib/paths'

/** The search over any page: a combobox with a list of hits. Closed, it gives the focus back. */
export function SearchPalette({ onClose, takeEarly }: { onClose: () => void; takeEarly: () => EarlyKeys }) {
  const t = useTranslations('search.palette')
  const router = useRouter()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { text, isEntered, type, enter } = useTyped(takeEarly)
  const [active, setActive] = useState(-1)
  const { groups, total, isAsked, state, of } = useHits(text)
  const found = groups.flatMap(group => group.hits)
  const everything = paths.search(text.trim())
  const all = isAsked && total > found.length ? { href: everything, title: t('all', { count: total }) } : null
  const hits = all ? [...found, all] : found
  const chosen = hits[active]
  const isThere = of === text.trim()
  const answered = isAsked ? t('count', { count: total }) : ''
  const said = { failed: t('failed'), asking: t('searching'), answered, idle: '' }[state]

  useEffect(() => dialog.current?.showModal(), [])
  // Not left to the event of its closing: that comes late, and Ctrl K before it would open nothing.
  const leave = () => {
    dialog.current?.close()
    onClose()
  }
  const go = (href: string) => {
    leave()
    router.push(href)
  }
  const goToFirst = useEffectEvent(() => go((isAsked && hits[0]?.href) || everything))
  useEffect(() => {
    if (isEntered && isThere) goToFirst()
  }, [isEntered, isThere])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) {
      event.preventDefault()
      // From the field itself, and past either end, the way leads round.
      const places = hits.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    }
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    // It is pressed here alone. The page below has keys of its own.
    event.preventDefault()
    if (event.key === 'Escape') leave()
    else if (chosen) go(chosen.href)
    else enter()
  }
  return (
    <dialog ref={dialog} aria-label={t('label')} onClose={onClose} data-print="hide" className="palette">
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" className="shrink-0 text-ink-soft" />
        <input
          role="combobox"
          aria-label={t('label')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}-${active}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_SEARCH}
          placeholder={t('placeholder')}
          value={text}
          onChange={event => {
            type(event.target.value)
            setActive(-1)
          }}
          onKeyDown={press}
          className="min-h-14 min-w-0 flex-1 bg-transparent text-lg"
        />
        <button type="button" onClick={leave} className="button button-quiet">
          {t('close')}
        </button>
      </div>
      <HitList id={id} groups={groups} all={all} active={active} onPoint={setActive} onGo={go} />
      <PaletteFoot said={said} />
    </dialog>
  )
}

/** The typed text, with the keys before the palette. Enter opens the first hit of it, once its hits are there. */
function useTyped(takeEarly: () => EarlyKeys) {
  const [{ text, isEntered }, setTyped] = useState<EarlyKeys>({ text: '', isEntered: false })
  const begin = useEffectEvent(() => {
    const early = takeEarly()
    setTyped(typed => ({ text: typed.text + early.text, isEntered: typed.isEntered || early.isEntered }))
  })
  useEffect(() => begin(), [])
  const type = (changed: string) => setTyped({ text: changed, isEntered: false })
  const enter = () => setTyped(typed => ({ ...typed, isEntered: true }))
  return { text, isEntered, type, enter }
}

function PaletteFoot({ said }: { said: string }) {
  const t = useTranslations('search.palette')
  return (
    <div className="flex justify-between gap-4 border-t border-line px-4 py-3 text-sm text-ink-soft">
      <p role="status">
        <Changing text={said} />
      </p>
      <p className="max-sm:hidden">{t('help')}</p>
    </div>
  )
}
