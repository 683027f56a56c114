'use client'

import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form'

const PAUSE = 1500

type State = 'idle' | 'saving' | 'saved' | 'failed'

export type AutosaveProps = { formId: string; action: FormAction; texts: Record<State, string> }

/** Saves the form when the writer pauses. Every save takes the next revision, which the form then carries. */
export function Autosave({ formId, action, texts }: AutosaveProps) {
  const [state, setState] = useState<State>('idle')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let last = Promise.resolve()
    let underWay = 0
    const save = () => {
      underWay += 1
      setState('saving')
      // One after the other: each carries the revision that the one before it made.
      last = last.then(async () => {
        const isSaved = await saveOnce(form, action)
        underWay -= 1
        setState(isSaved ? 'saved' : 'failed')
      })
    }
    const onInput = () => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(save, PAUSE)
    }
    const stop = () => clearTimeout(waiting.current)
    const onSubmit = (event: SubmitEvent) => {
      stop()
      if (underWay === 0) return
      event.preventDefault()
      event.stopPropagation()
      last.then(() => form.requestSubmit(event.submitter))
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    return () => {
      stop()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
    }
  }, [formId, action])
  return (
    <p role="status" className="text-sm text-ink-soft">
      {texts[state]}
    </p>
  )
}

async function saveOnce(form: HTMLFormElement, action: FormAction): Promise<boolean> {
  const revision = form.elements.namedItem('revision')
  if (!(revision instanceof HTMLInputElement)) return false
  try {
    const answer = await action(undefined, new FormData(form))
    if (answer?.status !== 'success') return false
    revision.value = String(Number(revision.value) + 1)
    return true
  } catch {
    return false
  }
}
