'use client'

import { use } from 'react'
import { FormContext } from '@/components/form/form-context'
import { Disclosure, type DisclosureProps } from '@/components/ui/disclosure'

export type FormDisclosureProps = DisclosureProps & {
  /** The one folded field of a form that is more than it. */
  field?: string
  /** The folded fields of a form that has others too. A name may be the beginning of several. */
  fields?: readonly string[]
}

/**
 * The fields of a form, folded away until they are wanted. A form that failed stands open. A field of its own opens
 * where it is wrong or holds what was typed. Several open where one of them is wrong.
 */
export function FormDisclosure({ open, field, fields, children, ...rest }: FormDisclosureProps) {
  const { state } = use(FormContext)
  const wrong = Object.keys(state?.error ?? {})
  const isWrong = fields?.some(one => wrong.some(name => name.startsWith(one)))
  const isWanted =
    state?.status === 'error' &&
    (isWrong ?? (!field || Boolean(state.error?.[field] ?? state.typed?.[field])))
  return (
    <Disclosure {...rest} open={open || isWanted}>
      <div className="flex flex-col gap-6">{children}</div>
    </Disclosure>
  )
}
