'use client'

import type { ReactNode } from 'react'
import { GroupContext } from '@/components/form/form-context'

/** One of several groups with the same fields. Its name stands above them, and before theirs in the error summary. */
export function FieldGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <GroupContext value={name}>
      <fieldset className="min-w-0 border-t border-line pt-3">
        <legend className="float-left mb-2 w-full font-semibold">{name}</legend>
        {children}
      </fieldset>
    </GroupContext>
  )
}
