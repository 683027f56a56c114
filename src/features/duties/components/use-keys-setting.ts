'use client'

import { useSyncExternalStore } from 'react'

const NAME = 'portal-keys'
const OFF = 'off'
const CHANGED = 'portal-keys-changed'

/** Whether keys of one letter work in this browser. They do until somebody turns them off. */
export function useKeysSetting() {
  const said = useSyncExternalStore(subscribe, readSetting, () => null)
  return { isKnown: said !== null, isOn: said === 'on', turn }
}

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed)
  window.addEventListener('storage', changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
    window.removeEventListener('storage', changed)
  }
}

/** A browser that keeps nothing for pages has the keys on. */
function readSetting(): 'on' | 'off' {
  try {
    return localStorage.getItem(NAME) === OFF ? OFF : 'on'
  } catch {
    return 'on'
  }
}

function turn(on: boolean) {
  try {
    if (on) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, OFF)
  } catch {
    return
  }
  window.dispatchEvent(new Event(CHANGED))
}
