'use client'

import { use } from 'react'
import { FormContext } from '@/components/form/form-context'
import { Disclosure, type DisclosureProps } from '@/components/ui/disclosure'

/** The fields of a form, folded away until they are wanted; a form that failed stands open. */
export function FormDisclosure({ open, children, ...rest }: DisclosureProps) {
  const { state } = use(FormContext)
  return (
    <Disclosure {...rest} open={open || state?.status === 'error'}>
      <div className="flex flex-col gap-6">{children}</div>
    </Disclosure>
  )
}
