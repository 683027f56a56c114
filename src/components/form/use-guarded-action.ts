'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, startTransition, useRef, useSyncExternalStore } from 'react'
import { requestFormReset } from 'react-dom'
import type { FormAction } from '@/lib/form-state'

const neverChanges = () => () => {}

export type GuardedAction = { guarded: FormAction; form: RefObject<HTMLFormElement | null> }

/**
 * The action, with an answer for each time that the server gives none. The network may be away, the server too
 * busy, or the action gone with a deploy. The typed text stays, also words typed while the answer is under way.
 * An answer that brings no typed text makes the form show what is stored. The page holds the server's own action,
 * so that the form works before its script does.
 */
export function useGuardedAction(action: FormAction): GuardedAction {
  const t = useTranslations('common.form')
  const form = useRef<HTMLFormElement>(null)
  const isRunning = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  if (!isRunning) return { guarded: action, form }
  const guarded: FormAction = async (state, posted) => {
    try {
      const answer = await action(state, posted)
      const shown = form.current
      if (!answer?.typed && shown) startTransition(() => requestFormReset(shown))
      return answer
    } catch (error) {
      unstable_rethrow(error)
      const why = unstable_isUnrecognizedActionError(error) ? 'outdated' : 'unanswered'
      return { status: 'error', error: { '': [t(why)] }, typed: typedIn(posted) }
    }
  }
  return { guarded, form }
}

function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}
