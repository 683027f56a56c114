'use client'

import { use } from 'react'
import { FormContext } from '@/components/form/form-context'
import { Disclosure, type DisclosureProps } from '@/components/ui/disclosure'

export type FormDisclosureProps = DisclosureProps & {
  /** The one folded field of a form that is more than it. */
  field?: string
}

/**
 * The fields of a form, folded away until they are wanted. A form that failed stands open. A field of its own opens
 * where it is wrong or holds what was typed.
 */
export function FormDisclosure({ open, field, children, ...rest }: FormDisclosureProps) {
  const { state } = use(FormContext)
  const isWanted =
    state?.status === 'error' && (!field || Boolean(state.error?.[field] ?? state.typed?.[field]))
  return (
    <Disclosure {...rest} open={open || isWanted}>
      <div className="flex flex-col gap-6">{children}</div>
    </Disclosure>
  )
}
