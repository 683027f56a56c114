'use client'

import { Fragment, type ReactNode, use, useMemo, useState } from 'react'
import { FormContext } from '@/components/form/form-context'

export type RenewedProps = { formId: string; revision: number; children: ReactNode }

/**
 * Draws the form again with the portal's words, once another has saved it. The form counts the reader's own
 * saves, and they leave it as it is. So do words that are not saved yet. Their save by an old number is refused.
 */
export function Renewed({ formId, revision, children }: RenewedProps) {
  const [drawn, setDrawn] = useState({ revision, turn: 0 })
  if (drawn.revision !== revision) {
    setDrawn({ revision, turn: isOlderIn(formId, revision) ? drawn.turn + 1 : drawn.turn })
  }
  return <Fragment key={drawn.turn}>{children}</Fragment>
}

export type CarriedFieldProps = { name: 'revision' | 'began'; value: string }

/**
 * Keeps the number of the save that the form goes on from, or the marks of its texts. An answer that leaves something
 * out brings its own.
 */
export function CarriedField({ name, value }: CarriedFieldProps) {
  const { state } = use(FormContext)
  const [first] = useState(value)
  const typed = state?.typed
  // One element for each answer: a new one, though alike, would set back what saves since have counted on.
  return useMemo(
    () => <input type="hidden" name={name} defaultValue={typed?.[name]?.[0] ?? first} />,
    [name, typed, first],
  )
}

function isOlderIn(formId: string, revision: number): boolean {
  const form = typeof document === 'undefined' ? null : document.getElementById(formId)
  if (!(form instanceof HTMLFormElement) || form.dataset.unsaved !== undefined) return false
  const field = form.elements.namedItem('revision')
  return field instanceof HTMLInputElement && Number(field.value) < revision
}
