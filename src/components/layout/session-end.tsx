'use client'

import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

const TOLD_BEFORE = 120
/** A browser takes no longer time than this for a timer (seconds). */
const LONGEST_TIMER = 2_000_000

type Told = { seconds: number; canStay: boolean; title: string; text: string; press: string }

export type SessionEndProps = {
  /** How long the session lasts from when the page was drawn. */
  seconds: number
  signInPath: string
}

/**
 * Says two minutes before that the session ends, with one press to stay (WCAG 2.2.1). Another page may have used
 * the session since, so it asks first. Without script a form that comes too late keeps its text.
 */
export function SessionEnd({ seconds, signInPath }: SessionEndProps) {
  const [told, setTold] = useState<Told>()
  // Each answer is a new object, so that the same number starts the time again.
  const [left, setLeft] = useState({ seconds })
  const ask = useCallback(async (method: 'GET' | 'POST') => {
    const answer = await fetch('/api/session', { method }).catch(() => undefined)
    const said: Told | undefined = answer?.ok ? await answer.json() : undefined
    if (!said) return
    const isSoon = said.seconds <= TOLD_BEFORE
    setTold(isSoon ? said : undefined)
    // When the time is over it asks once more, and says so.
    setLeft({ seconds: isSoon ? said.seconds + TOLD_BEFORE + 1 : said.seconds })
  }, [])
  useEffect(() => setLeft({ seconds }), [seconds])
  useEffect(() => {
    if (left.seconds <= 0) return
    const wait = Math.min(Math.max(left.seconds - TOLD_BEFORE, 1), LONGEST_TIMER)
    const timer = setTimeout(() => void ask('GET'), wait * 1000)
    return () => clearTimeout(timer)
  }, [left, ask])
  if (!told) return null
  return (
    <div
      role="alert"
      className="fixed inset-x-0 top-0 z-50 border-b border-line bg-cloudberry-tint text-cloudberry"
    >
      <div className="frame-line flex flex-wrap items-center gap-x-6 gap-y-3 py-3">
        <p className="max-w-measure grow">
          <strong>{told.title}</strong> {told.text}
        </p>
        {told.canStay ? (
          <Button variant="primary" onClick={() => void ask('POST')}>
            {told.press}
          </Button>
        ) : (
          <a href={signInPath} target="_blank" rel="noreferrer" className="button button-primary">
            {told.press}
          </a>
        )}
      </div>
    </div>
  )
}
