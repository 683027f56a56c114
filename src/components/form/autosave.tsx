'use client'

import { use, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'
import { SeeNow } from '@/components/form/see-now'
import { Changing } from '@/components/ui/changing'
import type { FormAction } from '@/lib/form-state'

const PAUSE = 1500

/**
 * `failed`: the server said why. `unanswered`: nobody knows. `held`: the writer compares two texts first. `unsent`: all
 * is saved, but for words that only a press sends. `over`: nothing is saved here any more.
 */
type State = 'idle' | 'saving' | 'saved' | 'unsent' | 'failed' | 'unanswered' | 'held' | 'over'

const faults: ReadonlySet<State> = new Set(['unsent', 'failed', 'unanswered', 'held', 'over'])

/** Null where it is saved, else why it is not. */
type Outcome = null | { state: 'failed' | 'unanswered' | 'over'; why: string; seeAt?: string }

export type AutosaveProps = {
  formId: string
  action: FormAction
  /** The hidden field that says which save was read last: every save is the next one. */
  counter: string
  /** A form without such words has none for them. */
  texts: Record<Exclude<State, 'unsent' | 'over'>, string> & { unsent?: string; over?: string }
}

/**
 * Saves the form when the writer pauses; says nothing where no script does. A stale form is not saved, and the
 * server's own words say why. While two texts are compared, only a press saves.
 */
export function Autosave({ formId, action, counter, texts }: AutosaveProps) {
  const [state, setState] = useState<State | null>(null)
  const [why, setWhy] = useState('')
  const [seeAt, setSeeAt] = useState<string>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { state: answer } = use(FormContext)
  const over = answer?.seeAt ?? seeAt
  const isHeld = answer?.stands !== undefined || over !== undefined
  useEffect(() => {
    const form = document.getElementById(formId)
    // A refused press has saved nothing.
    if (form && answer?.typed) form.dataset.unsaved = ''
  }, [formId, answer])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    setState(before => (over ? 'over' : isHeld ? 'held' : restingAfter(before)))
    if (!over) setWhy('')
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
        const failure = await saveOnce(form, { action, counter })
        underWay -= 1
        // The words typed meanwhile are not saved yet.
        const isAll = !failure && !waiting.current
        if (isAll) noteSaved(form)
        setState(failure?.state ?? (isAll ? savedIn(form) : 'idle'))
        setWhy(failure?.why ?? '')
        setSeeAt(failure?.seeAt)
      })
    }
    const onInput = () => {
      stop()
      form.dataset.unsaved = ''
      if (isHeld) return
      waiting.current = setTimeout(save, PAUSE)
      setState(before => (before === 'saved' || before === 'unsent' ? 'idle' : before))
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
      // One who goes to another page has paused too.
      if (waiting.current) save()
      stop()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
    }
  }, [formId, action, counter, isHeld, over])
  return (
    <p
      role="status"
      data-fault={state && faults.has(state) ? '' : undefined}
      className="min-h-6 text-sm text-ink-soft"
    >
      {/* The advice comes first: there may be no room for all of it. */}
      {state && over && <SeeNow href={over} />}{' '}
      {state && <Changing text={[texts[state], why].filter(Boolean).join(' ')} />}
    </p>
  )
}

/** A page that is drawn once more has saved no less. */
function restingAfter(before: State | null): State {
  return before === 'saved' || before === 'unsent' ? before : 'idle'
}

/** Words beside the form may follow it now. */
function noteSaved(form: HTMLFormElement): void {
  delete form.dataset.unsaved
  form.dispatchEvent(new Event('saved'))
}

function savedIn(form: HTMLFormElement): State {
  return form.querySelector('[data-unsent]') ? 'unsent' : 'saved'
}

type Saving = Pick<AutosaveProps, 'action' | 'counter'>

async function saveOnce(form: HTMLFormElement, { action, counter }: Saving): Promise<Outcome> {
  const unanswered = { state: 'unanswered', why: '' } as const
  const number = form.elements.namedItem(counter)
  if (!(number instanceof HTMLInputElement)) return unanswered
  const typed = new FormData(form)
  // The form's key is for the press that sends it, once.
  typed.delete('idempotencyKey')
  try {
    const answer = await action(undefined, typed)
    if (answer?.status !== 'success') {
      const { error, seeAt } = answer ?? {}
      return { state: seeAt ? 'over' : 'failed', why: Object.values(error ?? {}).flat()[0] ?? '', seeAt }
    }
    number.value = String(Number(number.value) + 1)
    return null
  } catch {
    return unanswered
  }
}
