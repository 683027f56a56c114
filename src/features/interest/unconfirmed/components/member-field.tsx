'use client'

import { useField } from '@/components/form/form-context'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { ALIKE } from '@/features/interest/unconfirmed/rules'

export type MemberFieldProps = {
  label: string
  hint: string
  /** The words for none of those alike: the name is then written once more. */
  none: string
  /** The id of the list that the browser proposes from. */
  list: string
}

/** A member by its name. Words that fit several are answered with those, to choose from, in the same place. */
export function MemberField({ label, hint, none, list }: MemberFieldProps) {
  const { values: alike } = useField(ALIKE)
  if (alike.length > 0) {
    const options = [...alike.map(name => ({ value: name, label: name })), { value: '', label: none }]
    return <RadioGroup name="organisation" label={label} options={options} />
  }
  return (
    <TextField name="organisation" label={label} hint={hint} list={list} autoComplete="off" maxLength={200} />
  )
}
