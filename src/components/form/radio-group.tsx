'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Choice } from '@/components/form/choice'
import { FieldsetFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'
import { Disclosure } from '@/components/ui/disclosure'

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode }

export type RadioGroupProps = {
  name: string
  label: ReactNode
  options: ChoiceOption[]
  hint?: ReactNode
  required?: boolean
  /** Words under which all but the chosen one fold away, where one is chosen from the start. */
  others?: ReactNode
  /** Side by side, as far as there is room: for short answers such as a scale. */
  inline?: boolean
}

export function RadioGroup({ name, label, options, hint, required = true, ...looks }: RadioGroupProps) {
  const field = useField(name)
  const { inline, others } = looks
  const chosen = others ? options.filter(({ value }) => value === field.value) : []
  const first = chosen.length > 0 ? chosen : options
  const folded = options.filter(option => !first.includes(option))
  const choiceOf = ({ value, label, hint }: ChoiceOption) => (
    <Choice
      key={value}
      type="radio"
      // The first choice carries the field's id, so that the error summary leads to it.
      id={value === first[0]?.value ? field.id : `${field.id}-${value}`}
      name={name}
      value={value}
      label={label}
      hint={hint}
      defaultChecked={field.value === value}
    />
  )
  return (
    <FieldsetFrame field={field} label={label} hint={hint} required={required} radios>
      <div
        className={classNames(
          'flex',
          inline ? 'flex-wrap gap-x-3 max-sm:[&>*]:gap-2 sm:gap-x-8' : 'flex-col',
        )}
      >
        {first.map(choiceOf)}
      </div>
      {folded.length > 0 && <Disclosure summary={others}>{folded.map(choiceOf)}</Disclosure>}
    </FieldsetFrame>
  )
}
