'use client'

import { useField } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { ClashReason } from '@/features/deliveries/clashes/rules'

type ClashFieldsProps = {
  label: string
  hint: string
  ofDeliverer: string
  /** The button that sends the form with the reason. */
  press: string
  /** The button's name, where the form's own buttons tell several things apart. It sends what was tried. */
  pressName?: string
}

/** A deliverer's other work is not for these parties. */
const PRIVATE: ClashReason = 'clash_deliverer'

/**
 * Asks why a time holds in spite of what speaks against it; nothing before a form has met that. Where it was refused the
 * way on stands right under the reason.
 */
export function ClashFields({ label, hint, ofDeliverer, press, pressName = '' }: ClashFieldsProps) {
  const passed = useField('passed').values
  const { hasHead: isRefused } = useField('clashReason')
  const tried = useField(pressName).value
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
      {isRefused && (
        <div className="reason-press">
          <SubmitButton {...(pressName && { name: pressName, value: tried })}>{press}</SubmitButton>
        </div>
      )}
    </>
  )
}
