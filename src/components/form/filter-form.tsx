'use client'

import { type ReactNode, useId } from 'react'
import { classNames } from '@/components/class-names'
import { Choice } from '@/components/form/choice'
import { controlClasses } from '@/components/form/field-frame'
import { LONGEST_SEARCH, SORTING } from '@/lib/list-filter'

export type FilterTextProps = { name: string; label: string; value: string }

/** A text to look for, beside other choices that share one button. */
export function FilterText({ name, label, value }: FilterTextProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <input
        key={value}
        id={id}
        name={name}
        type="search"
        defaultValue={value}
        maxLength={LONGEST_SEARCH}
        className={controlClasses}
      />
    </Labelled>
  )
}

export type FilterSelectProps = {
  name: string
  label: string
  value: string
  all: string
  options: { value: string; label: string }[]
}

/** The order of a list on a phone. Where there is room, the heads of its columns lead to each. */
export function FilterSorting(props: Omit<FilterSelectProps, 'name'>) {
  return <FilterSelect {...props} name={SORTING} className="sm:hidden" />
}

export function FilterSelect(props: FilterSelectProps & { className?: string }) {
  const { name, label, value, all, options, className } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} className={className}>
      <div className="select-box">
        <select key={value} id={id} name={name} defaultValue={value}>
          <option value="">{all}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Labelled>
  )
}

export type FilterCheckboxProps = { name: string; value: string; label: ReactNode; checked: boolean }

export function FilterCheckbox({ name, value, label, checked }: FilterCheckboxProps) {
  const id = useId()
  return (
    <Choice
      key={String(checked)}
      id={id}
      type="checkbox"
      name={name}
      value={value}
      label={label}
      defaultChecked={checked}
    />
  )
}

export type FilterDateProps = {
  name: string
  label: string
  value: string
  min?: string
  max?: string
  hint?: string
  type?: 'date' | 'time'
}

export function FilterDate({ name, label, value, min, max, hint, type = 'date' }: FilterDateProps) {
  const id = useId()
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input
        key={value}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        min={min}
        max={max}
        aria-describedby={hint && hintOf(id)}
        className={controlClasses}
      />
    </Labelled>
  )
}

type LabelledProps = { id: string; label: string; hint?: string; className?: string; children: ReactNode }

/** A control of a filter with its label over it. */
export function Labelled({ id, label, hint, className, children }: LabelledProps) {
  return (
    <div className={classNames('labelled', className)}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={hintOf(id)} className="text-sm text-ink-soft">
          {hint}
        </span>
      )}
      {children}
    </div>
  )
}

function hintOf(id: string): string {
  return `${id}-hint`
}
