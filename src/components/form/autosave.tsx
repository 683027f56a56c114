'use client'

import { useEffect, useRef, useState } from 'react'
import { Changing } from '@/components/ui/changing'
import type { FormAction } from '@/lib/form-state'

const PAUSE = 1500

type State = 'idle' | 'saving' | 'saved' | 'failed'

export type AutosaveProps = {
  formId: string
  action: FormAction
  /** The hidden field that says which save was read last: every save is the next one. */
  counter: string
  texts: Record<State, string>
}

/** Saves the form when the writer pauses; says nothing where no script does. A stale form is not saved. */
export function Autosave({ formId, action, counter, texts }: AutosaveProps) {
  const [state, setState] = useState<State | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    setState('idle')
    let last = Promise.resolve()
    let underWay = 0
    const stop = () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    }
    const save = () => {
      waiting.current = undefined
      underWay += 1
      setState('saving')
      // One after the other: each carries the number that the one before it made.
      last = last.then(async () => {
        const isSaved = await saveOnce(form, { action, counter })
        underWay -= 1
        // The words typed meanwhile are not saved yet.
        const isAll = isSaved && !waiting.current
        if (isAll) delete form.dataset.unsaved
        setState(isAll ? 'saved' : isSaved ? 'idle' : 'failed')
      })
    }
    const onInput = () => {
      stop()
      form.dataset.unsaved = ''
      waiting.current = setTimeout(save, PAUSE)
      setState(before => (before === 'saved' ? 'idle' : before))
    }
    const onSubmit = (event: SubmitEvent) => {
      stop()
      delete form.dataset.unsaved
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
  }, [formId, action, counter])
  return (
    <p role="status" className="min-h-6 text-sm text-ink-soft">
      {state && <Changing text={texts[state]} />}
    </p>
  )
}

type Saving = Pick<AutosaveProps, 'action' | 'counter'>

async function saveOnce(form: HTMLFormElement, { action, counter }: Saving): Promise<boolean> {
  const number = form.elements.namedItem(counter)
  if (!(number instanceof HTMLInputElement)) return false
  const typed = new FormData(form)
  // The form's key is for the press that sends it, once.
  typed.delete('idempotencyKey')
  try {
    const answer = await action(undefined, typed)
    if (answer?.status !== 'success') return false
    number.value = String(Number(number.value) + 1)
    return true
  } catch {
    return false
  }
}
