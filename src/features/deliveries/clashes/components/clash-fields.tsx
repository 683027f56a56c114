'use client'

import { useField } from '@/components/form/form-context'
import { TextArea } from '@/components/form/text-area'
import type { ClashReason } from '@/features/deliveries/clashes/rules'

type Texts = { label: string; hint: string; ofDeliverer: string }

/** A deliverer's other work is not for these parties. */
const PRIVATE: ClashReason = 'clash_deliverer'

/** Asks why a time holds in spite of what speaks against it; nothing before a form has met that. */
export function ClashFields({ label, hint, ofDeliverer }: Texts) {
  const passed = useField('passed').values
  if (passed.length === 0) return null
  return (
    <>
      {passed.map(reason => (
        <input key={reason} type="hidden" name="passed" value={reason} />
      ))}
      <TextArea
        name="clashReason"
        label={label}
        hint={passed.includes(PRIVATE) ? ofDeliverer : hint}
        rows={2}
        maxLength={500}
      />
    </>
  )
}
