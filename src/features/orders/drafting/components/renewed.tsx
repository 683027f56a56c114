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

/**
 * Keeps the number that the form counts on with, until the form is drawn again. A refused form goes on with the
 * number of the text that was shown with the refusal.
 */
export function RevisionField({ revision }: { revision: number }) {
  const { state } = use(FormContext)
  const [first] = useState(revision)
  const read = state?.typed?.revision?.[0] ?? first
  // One element for each number: a new one, though alike, would set the number back.
  return useMemo(() => <input type="hidden" name="revision" defaultValue={read} />, [read])
}

function isOlderIn(formId: string, revision: number): boolean {
  const form = typeof document === 'undefined' ? null : document.getElementById(formId)
  if (!(form instanceof HTMLFormElement) || form.dataset.unsaved !== undefined) return false
  const field = form.elements.namedItem('revision')
  return field instanceof HTMLInputElement && Number(field.value) < revision
}
