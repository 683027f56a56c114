'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { CHOSEN } from '@/features/duties/chosen'
import { keepFromPress } from '@/features/duties/held-key'
import { rowAfter } from '@/features/duties/row-after'
import { showInList } from '@/features/duties/row-into-view'

const TYPED_IN = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
/** A dialog that was closed keeps the focus until the browser draws again. */
const BUSY = `${TYPED_IN}, dialog[open]`
/** Enter presses these by itself. On the open row that would lead nowhere, so there it goes to the act. */
const PRESSED = 'a, button, summary, input, label'
const OPEN_ROW = '[data-duty][aria-current]'
const WHOLE_KIND = '[data-whole-kind]'
const CONTROLS = ':is(input:not([type=hidden]), textarea, select, button, summary, a[href])'

/**
 * J and K go through the list, N to the next kind. A goes to all of the open row's kind. Enter goes to the act, and ?
 * shows the keys. X ticks the open row, and B goes to the steps for those. Esc leads from the act back to the list.
 */
export function useDutyKeys(isOn: boolean, toggleHelp: () => unknown, tellEnd: (end: End | null) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isForOthers(event)) return
    const at = event.target instanceof Element ? event.target : document.body
    const act = event.key === '?' ? toggleHelp : acts[event.key.toLowerCase()]
    if (!act || at.closest(busyFor(event.key))) return
    if (event.key === 'Enter' && at.closest(PRESSED) && !at.closest(OPEN_ROW)) return
    event.preventDefault()
    const end = act()
    tellEnd(end === 'atEnd' || end === 'atLastKind' ? end : null)
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => (event.repeat ? keepFromPress(event) : press(event))
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}

/**
 * The open row stays in view of its list. A duty that was opened here starts at its top, wherever the one before was read to. It is
 * read from its heading on, unless a deed is told first.
 */
export function useShownDuty(open: string | undefined) {
  const before = useRef(open)
  useEffect(() => {
    showInList(document.querySelector(OPEN_ROW), window)
    if (before.current === open) return
    before.current = open
    const { activeElement, body } = document
    // Where nothing has the focus, the whole page has it, with all that it tells.
    if (activeElement === body || !activeElement?.querySelector('[role=status]')) {
      document.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
    }
    const above = document.querySelector('[data-open]')?.closest('section')?.getBoundingClientRect().top ?? 0
    if (above < 0) window.scrollBy(0, above)
  }, [open])
}

/** A key that leads nowhere says why. */
export type End = 'atEnd' | 'atLastKind'
const acts: Record<string, () => unknown> = {
  j: () => step(1),
  k: () => step(-1),
  n: openNextKind,
  a: openWholeKind,
  x: tick,
  b: goToBulk,
  enter: goToAct,
  escape: goToList,
}

/** Esc leaves a field, but an open dialog has it for itself. */
function busyFor(key: string): string {
  if (key === 'Escape') return 'dialog[open]'
  return key === '?' ? TYPED_IN : BUSY
}

/** Browsers and input methods have these. So has the search over the page, which Esc closes alone. */
const isForOthers = (event: KeyboardEvent) =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing

/**
 * Opens the duty after the open one, or before it. Where none is open, the first. A row that was pressed has the focus
 * until it opens. Keys that follow fast go on from there.
 */
function step(by: 1 | -1): End | undefined {
  const all = stopsOf(by)
  const pressed = all.findIndex(link => link.matches(':focus'))
  const at = pressed < 0 ? all.findIndex(isOpen) : pressed
  const next = rowAfter(at, by, all.length)
  if (next === null) return by === 1 && all.length > 0 ? 'atEnd' : undefined
  const stop = all[next]
  if (stop?.matches(WHOLE_KIND)) stop.focus()
  else openDuty(stop)
}

/** Forward, the way to all of a kind is a stop: rows without room are not passed over unseen. */
function stopsOf(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-duty], ${WHOLE_KIND}`)]
  return all.filter(stop => by === 1 || !stop.matches(`${WHOLE_KIND}:not(:focus)`))
}

/**
 * The row has the focus until the duty is there. Nothing that is pressed in between is lost. One who is asked about
 * unsent words, and stays, gets the focus back.
 */
function openDuty(link: HTMLElement | undefined) {
  if (!link) return
  const before = document.activeElement
  let isLeft = false
  const leave = () => {
    isLeft = true
  }
  link.addEventListener('click', leave, { once: true })
  link.focus()
  link.click()
  link.removeEventListener('click', leave)
  if (!isLeft && link.matches(':focus') && before instanceof HTMLElement) before.focus()
}

/** Opens the first duty of the next kind. Each one that is opened is read, and the look is logged. */
function openNextKind(): End | undefined {
  const all = allDuties()
  const kindOf = (link: HTMLElement | undefined) => link?.closest('section')
  const at = all.findIndex(isOpen)
  const next = all.find((link, index) => index > at && kindOf(link) !== kindOf(all[at]))
  if (!next) return all.length > 0 ? 'atLastKind' : undefined
  openDuty(next)
}

/** Follows the way to those that have no room here. */
function openWholeKind() {
  const open = document.querySelector(OPEN_ROW) ?? document.activeElement
  open?.closest('section')?.querySelector<HTMLElement>(WHOLE_KIND)?.click()
}

const allDuties = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-duty]')]
const isOpen = (link: HTMLElement) => link.hasAttribute('aria-current')

function tick() {
  const open = document.querySelector(OPEN_ROW)
  open?.closest('li')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
}

/** The first that asks for something. A choice that is made already is passed over. */
function goToAct() {
  const controls = [...document.querySelectorAll<HTMLElement>(`[data-act] ${CONTROLS}`)]
  controls.find(control => !isMade(control))?.focus()
}

/** The open row. It is gone from a phone, where nothing happens. */
function goToList() {
  document.querySelector<HTMLElement>(OPEN_ROW)?.focus()
}

function isMade(control: HTMLElement): boolean {
  return control.matches('[type=radio]') && Boolean(control.closest('fieldset')?.querySelector(':checked'))
}

/** Nothing happens while no row is ticked: the steps are hidden then. */
function goToBulk() {
  document.querySelector<HTMLElement>(`#${CHOSEN} button`)?.focus()
}
