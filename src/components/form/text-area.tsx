'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'
import { useTypedBefore } from '@/components/form/use-typed-before'
import { Changing } from '@/components/ui/changing'
import { WRITTEN_IN } from '@/lib/written'

export type TextAreaProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** One that is empty is not sent, and so not called optional. */
  isOwnDeed?: boolean
  rows?: number
  maxLength?: number
  /** The language of what is written, where it is not the language that people of the portal write. */
  lang?: string
  /** The id of words elsewhere on the page that say more of it. */
  describedBy?: string
}

// The box grows with the text, so its least height has to be said apart from its rows.
function heights(rows: number): string {
  if (rows < 2) return 'min-h-18'
  if (rows <= 3) return 'min-h-24'
  return rows <= 6 ? 'min-h-40' : 'min-h-64'
}

/** Typing is never cut off; the text beside says how much is left, or how much is too much. */
export function TextArea(props: TextAreaProps) {
  const {
    name,
    label,
    hint,
    required = true,
    isOwnDeed = false,
    rows = 5,
    maxLength,
    lang,
    describedBy,
  } = props
  const t = useTranslations('common')
  const field = useField(name)
  const box = useTypedBefore(field.id)
  const [left, setLeft] = useState<number>()
  const described = controlProps(field, hint, required)
  const countId = `${field.id}-count`
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required || isOwnDeed}>
      <textarea
        {...described}
        aria-describedby={
          classNames(describedBy, described['aria-describedby'], maxLength !== undefined && countId) ||
          undefined
        }
        ref={box}
        id={field.id}
        name={name}
        lang={lang ?? (field.value ? WRITTEN_IN : undefined)}
        rows={rows}
        defaultValue={field.value ?? ''}
        onInput={event => maxLength && setLeft(maxLength - event.currentTarget.value.length)}
        className={classNames(controlClasses, 'w-full max-w-reading field-sizing-content', heights(rows))}
      />
      {maxLength !== undefined && (
        <p id={countId} className="text-sm text-ink-soft">
          <Changing text={countText(t, { left, max: maxLength })} />
        </p>
      )}
    </FieldFrame>
  )
}

type Translate = ReturnType<typeof useTranslations<'common'>>

function countText(t: Translate, { left, max }: { left: number | undefined; max: number }): string {
  if (left === undefined) return t('form.maxLength', { max })
  return left >= 0 ? t('form.charactersLeft', { left }) : t('form.charactersOver', { over: -left })
}
