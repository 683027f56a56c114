'use client'

import { Fragment, type ReactNode, useState } from 'react'

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

/** Keeps the number that the form counts on with, until the form is drawn again. */
export function RevisionField({ revision }: { revision: number }) {
  // One element for good: a new one, though alike, would set the number back to its first.
  const [field] = useState(<input type="hidden" name="revision" defaultValue={revision} />)
  return field
}

function isOlderIn(formId: string, revision: number): boolean {
  const form = typeof document === 'undefined' ? null : document.getElementById(formId)
  if (!(form instanceof HTMLFormElement) || form.dataset.unsaved !== undefined) return false
  const field = form.elements.namedItem('revision')
  return field instanceof HTMLInputElement && Number(field.value) < revision
}
