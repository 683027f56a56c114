'use client'

import { use } from 'react'
import { Disclosure, type DisclosureProps } from '@/components/ui/disclosure'
import { FormContext } from './form-context'

/** The fields of a form, folded away until they are wanted; a form that failed stands open. */
export function FormDisclosure({ open, ...rest }: DisclosureProps) {
  const { state } = use(FormContext)
  return <Disclosure {...rest} open={open || state?.status === 'error'} />
}
