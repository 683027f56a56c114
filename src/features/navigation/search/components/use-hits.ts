'use client'

import { useEffect, useState } from 'react'
import type { Search } from '@/features/navigation/search/find-search-page'
import { paths } from '@/lib/paths'

const REST_BEFORE_SEARCH = 200

export type Asking = Search & {
  state: 'idle' | 'asking' | 'answered' | 'failed'
  /** The text whose hits these are, once it has been asked for. */
  of: string | null
}

const nothing: Asking = { isAsked: false, groups: [], total: 0, state: 'idle', of: null }

/**
 * The hits of a text, a moment after its last letter. Former hits stay until there are new ones. No text
 * has the pages that its reader goes to most.
 */
export function useHits(text: string): Asking {
  const [asking, setAsking] = useState(nothing)
  useEffect(() => {
    const typed = text.trim()
    const stop = new AbortController()
    const ask = async () => {
      setAsking(former => ({ ...former, state: 'asking' }))
      const answer = await fetch(paths.searchHits(typed), { signal: stop.signal }).catch(() => undefined)
      const found: Search | undefined = answer?.ok ? await answer.json().catch(() => undefined) : undefined
      if (stop.signal.aborted) return
      setAsking({ ...(found ?? nothing), state: found ? 'answered' : 'failed', of: typed })
    }
    const rest = setTimeout(ask, typed ? REST_BEFORE_SEARCH : 0)
    return () => {
      clearTimeout(rest)
      stop.abort()
    }
  }, [text])
  return asking
}
