'use client'

import { useField } from '@/components/form/form-context'

/** The address that the form has asked about goes along with the next press. */
export function AskedAddress() {
  const { value } = useField('asked')
  return value ? <input type="hidden" name="asked" value={value} /> : null
}
