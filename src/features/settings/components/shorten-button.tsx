'use client'

import { useField } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'

/** Shortens the terms that the form has just asked about, and no others. It is not there before. */
export function ShortenButton({ label }: { label: string }) {
  const asked = useField('shortens').value
  if (!asked) return null
  return (
    <div>
      <SubmitButton variant="danger" name="shortens" value={asked}>
        {label}
      </SubmitButton>
    </div>
  )
}
