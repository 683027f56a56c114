'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { FormAction } from '@/lib/form-state'

const neverChanges = () => () => {}

/**
 * The action, with an answer for each time that the server gives none. The network may be away, the server too
 * busy, or the action gone with a deploy. The typed text stays. The page holds the server's own action, so that
 * the form works before its script does.
 */
export function useGuardedAction(action: FormAction): FormAction {
  const t = useTranslations('common.form')
  const isRunning = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  if (!isRunning) return action
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      unstable_rethrow(error)
      const why = unstable_isUnrecognizedActionError(error) ? 'outdated' : 'unanswered'
      return { status: 'error', error: { '': [t(why)] }, typed: typedIn(form) }
    }
  }
}

function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$')) typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}
