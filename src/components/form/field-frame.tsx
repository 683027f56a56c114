'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, use } from 'react'
import { classNames } from '@/components/class-names'
import { type Field, GroupContext, MOST_LISTED, MOST_TOLD } from '@/components/form/form-context'
import { Icon } from '@/components/ui/icon'
import { FIELD_LABELS, fieldLabel } from '@/lib/field-labels'

export type FieldWidth = 'short' | 'medium' | 'full'

export const fieldWidths: Record<FieldWidth, string> = {
  short: 'w-full max-w-48',
  medium: 'w-full max-w-field',
  full: 'w-full',
}

/** How every control looks; `globals.css` says it once for all of them. */
export const controlClasses = 'control'

/** Every control's facts about itself: where its hint and its error are, and whether it is wrong. */
export function controlProps(field: Field, hint: ReactNode, required: boolean) {
  const described = classNames(hint ? field.hintId : undefined, field.errors.length > 0 && field.errorId)
  return {
    'aria-describedby': described || undefined,
    'aria-invalid': field.errors.length > 0 || undefined,
    'aria-required': required || undefined,
  }
}

/** `when` says when it is asked for after all. */
export function OptionalMark({ when }: { when?: string }) {
  const t = useTranslations('common')
  return <span className="font-normal text-ink-soft"> ({when ?? t('form.optional')})</span>
}

/** Posts what the field is called, so that the error summary names it whether or not a script runs. */
export function PostedLabel({ field, label }: { field: Field; label: ReactNode }) {
  const group = use(GroupContext)
  if (typeof label !== 'string') return null
  const said = group ? `${group}, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
  return <input type="hidden" name={FIELD_LABELS} value={fieldLabel(field.name, said)} />
}

function FieldHint({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <p id={field.hintId} className="max-w-measure text-sm text-ink-soft">
      {children}
    </p>
  )
}

type Faulty = Pick<Field, 'errorId' | 'errors'> & Partial<Pick<Field, 'hasHead'>>

export function FieldErrors({ field }: { field: Faulty }) {
  if (field.errors.length === 0) return null
  return (
    <div id={field.errorId} className="flex max-w-measure gap-2 font-semibold text-lingonberry">
      <Icon name="warning" className="mt-1" size={18} />
      {field.hasHead ? (
        <div className="min-w-0">
          <Lines texts={field.errors.slice(0, MOST_LISTED)} />
          <MoreErrors texts={field.errors.slice(MOST_LISTED)} />
        </div>
      ) : (
        <div>
          {field.errors.slice(0, MOST_TOLD).map(text => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </div>
  )
}

function Lines({ texts }: { texts: string[] }) {
  if (texts.length === 1) return <p>{texts}</p>
  return (
    <ul className="list-disc space-y-1 ps-5">
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** Those that weigh less, of a field whose summary has none of them. */
function MoreErrors({ texts }: { texts: string[] }) {
  const t = useTranslations('common')
  if (texts.length === 0) return null
  return (
    <details>
      <summary className="flex min-h-11 items-center underline underline-offset-4">
        {t('form.moreErrors', { count: texts.length })}
      </summary>
      <Lines texts={texts} />
    </details>
  )
}

export type FieldFrameProps = {
  field: Field
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  when?: string
  children: ReactNode
}

export function FieldFrame({ field, label, hint, required = true, when, children }: FieldFrameProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <PostedLabel field={field} label={label} />
      <label htmlFor={field.id} className="font-semibold">
        {label}
        {!required && <OptionalMark when={when} />}
      </label>
      {hint && <FieldHint field={field}>{hint}</FieldHint>}
      <FieldErrors field={field} />
      {children}
    </div>
  )
}

/** The same frame for a question with several controls. Only a group of radios can itself be wrong. */
export function FieldsetFrame({
  field,
  label,
  hint,
  required = true,
  radios,
  children,
}: FieldFrameProps & { radios?: boolean }) {
  const { 'aria-describedby': described, ...asked } = controlProps(field, hint, required)
  const group = radios ? { role: 'radiogroup', ...asked } : {}
  return (
    <fieldset {...group} aria-describedby={described} className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">
        {label}
        {!required && <OptionalMark />}
      </legend>
      <PostedLabel field={field} label={label} />
      {hint && <FieldHint field={field}>{hint}</FieldHint>}
      <FieldErrors field={field} />
      {children}
    </fieldset>
  )
}
