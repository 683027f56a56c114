'use client'

import { useRouter } from 'next/navigation'
import { use, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'
import {
  type Fault,
  isBehind,
  labelled,
  type Saving,
  saveOnce,
  show,
  writtenIn,
} from '@/components/form/save-once'
import { SaveTimer, saveOnLeaving } from '@/components/form/save-timer'
import { SavingState, type SavingTexts, type State } from '@/components/form/saving-state'
import { useLeaving } from '@/components/form/use-leaving'
import type { FormState } from '@/lib/form-state'

export type AutosaveProps = Saving & {
  formId: string
  texts: SavingTexts
}

type Told = Pick<Fault, 'why' | 'names' | 'seeAt' | 'way'> & { state: State }

/** Nothing is said of what can't be lost any more. */
const losing: ReadonlySet<State> = new Set(['failed', 'left', 'clash', 'unanswered', 'held'])

/**
 * Saves the form when the writer pauses; says nothing where no script does. A text that is no answer, or that another
 * wrote too, is left out and told of. While two texts are compared, only a press saves.
 */
export function Autosave({ formId, texts, ...saving }: AutosaveProps) {
  const { told, over } = useSaving({ ...saving, formId, isNamed: texts.left !== undefined })
  useLeaving({
    formId,
    asks: (told && losing.has(told.state) && texts.leave) || null,
    isAskedElsewhere: () => document.querySelector('[data-unsent]') !== null,
  })
  if (!told) return <SavingState {...{ formId, texts }} state={null} />
  const fields = told.names.length > 0 ? fieldsIn(formId, told.names) : []
  return <SavingState {...{ formId, texts, fields, over }} {...told} />
}

type Used = Saving & { formId: string; isNamed: boolean }

function useSaving({ formId, action, counter, isNamed }: Used): {
  told: Told | null
  over: string | undefined
} {
  const [told, setTold] = useState<Told | null>(null)
  const timer = useRef<SaveTimer>(undefined)
  const { refresh } = useRouter()
  // A page that is drawn once more goes on with the saves under way.
  const queue = useRef({ last: Promise.resolve(), underWay: 0 })
  const { state: answer } = use(FormContext)
  const over = answer?.seeAt ?? told?.seeAt
  const isHeld = answer?.stands !== undefined || over !== undefined
  const held = useRef(isHeld)
  useEffect(() => {
    held.current = isHeld
    if (isHeld) timer.current?.stop()
  }, [isHeld])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    setTold(before => afterPress(before, { answer, isNamed }))
    if (answer?.typed) form.dataset.unsaved = ''
    // A press that left something out may have saved the rest. One refused as a whole has saved nothing.
    if (answer?.typed && (answer.stands || !answer.error?.[''])) form.dispatchEvent(new Event('saved'))
    show(form, answer?.takes ?? {})
  }, [formId, answer, isNamed])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const saves = queue.current
    const waiting = new SaveTimer(() => {
      saves.underWay += 1
      setTold(before => ({ ...quiet, state: 'saving', seeAt: before?.seeAt }))
      // One after the other: each carries the number that the one before it made.
      saves.last = saves.last.then(async () => {
        const fault = await saveOnce(form, { action, counter })
        saves.underWay -= 1
        // The words typed meanwhile are not saved yet.
        const isAll = !fault && !waiting.isWaiting
        if (isAll) delete form.dataset.unsaved
        setTold(fault ? namedIn(fault, isNamed) : { ...quiet, state: isAll ? savedIn(form) : 'idle' })
      })
    })
    timer.current = waiting
    if (isBehind(form, counter)) refresh()
    const onInput = () => {
      form.dataset.unsaved = ''
      if (held.current) return
      waiting.wait()
      setTold(before => (before?.state === 'saved' || before?.state === 'unsent' ? quiet : before))
    }
    const onSubmit = (event: SubmitEvent) => {
      waiting.stop()
      delete form.dataset.unsaved
      if (saves.underWay === 0) return
      event.preventDefault()
      event.stopPropagation()
      saves.last.then(() => form.requestSubmit(event.submitter))
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    const leave = saveOnLeaving(waiting, () => saves.underWay > 0)
    return () => {
      leave()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
    }
  }, [formId, action, counter, isNamed, refresh])
  return { told, over }
}

const quiet: Told = { state: 'idle', why: '', names: [] }

/** All that a press left out is told of until it is saved. A page that is drawn once more has saved no less. */
function afterPress(before: Told | null, { answer, isNamed }: { answer: FormState; isNamed: boolean }): Told {
  const { error = {}, stands, seeAt = before?.seeAt, typed } = answer ?? {}
  const names = isNamed ? [...Object.keys(stands ?? {}), ...writtenIn(error, typed)] : []
  if (seeAt) return { state: 'over', why: error['']?.[0] ?? before?.why ?? '', names: [], seeAt }
  if (stands) return { state: 'held', why: '', names }
  if (typed && isNamed)
    return { state: names.length > 0 ? 'left' : 'failed', why: '', names, way: answer?.way }
  return before?.state === 'saved' || before?.state === 'unsent' ? before : quiet
}

/** Where a form names no field, the server's own words say why. */
function namedIn(fault: Fault, isNamed: boolean): Told {
  if (fault.state !== 'left') return fault
  return isNamed ? { ...fault, why: '' } : { ...fault, state: 'failed' }
}

function fieldsIn(formId: string, names: readonly string[]) {
  const form = document.getElementById(formId)
  return form instanceof HTMLFormElement ? labelled(form, names) : []
}

function savedIn(form: HTMLFormElement): State {
  return form.querySelector('[data-unsent]') ? 'unsent' : 'saved'
}
