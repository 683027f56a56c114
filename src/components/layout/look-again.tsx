'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A window that comes forward says so twice, so the second time is left out (milliseconds). */
const APART = 2000

export type LookAgainProps = {
  /** Also so many seconds after the page was drawn, where something is on its way. */
  after?: readonly number[]
}

/**
 * Draws the page once more when its reader comes back to it: others may have written or signed. Words that are
 * not saved or not sent are left alone. So is a page that a browser has translated.
 */
export function LookAgain({ after = NEVER }: LookAgainProps) {
  const router = useRouter()
  useEffect(() => {
    let last = performance.now()
    const look = async () => {
      if (document.visibilityState !== 'visible' || performance.now() - last < APART || !mayBeRedrawn())
        return
      last = performance.now()
      // A page that can't be fetched would be left, and all that stands in it.
      if ((await isSignedIn()) && mayBeRedrawn()) router.refresh()
    }
    const timers = after.map(seconds => setTimeout(look, seconds * 1000))
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      for (const timer of timers) clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [router, after])
  return null
}

async function isSignedIn(): Promise<boolean> {
  const answer = await fetch('/api/session').catch(() => undefined)
  const { seconds = 0 } = answer?.ok ? await answer.json() : {}
  return seconds > 0
}

const NEVER: readonly number[] = []

function mayBeRedrawn(): boolean {
  return !document.querySelector('form[data-unsaved], [data-unsent], main font')
}
