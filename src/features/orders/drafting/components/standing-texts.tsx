'use client'

import { use } from 'react'
import { FormContext, fieldId } from '@/components/form/form-context'
import { Notice } from '@/components/ui/notice'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type StandingTextsProps = {
  locale: string
  fields: StandingField[]
  texts: Record<'title' | 'lead' | 'same' | 'saved' | 'own' | 'none', string>
}

/** A field with its label. `says` has the words of what is chosen, not written. */
export type StandingField = { name: string; label: string; says?: Record<string, string> }

/** The words that somebody has saved meanwhile, beside the writer's own. The own words stay in their fields. */
export function StandingTexts({ locale, fields, texts }: StandingTextsProps) {
  const { formId, state } = use(FormContext)
  const { stands, typed = {} } = state ?? {}
  if (!stands) return null
  const differing = fields.filter(({ name }) => Object.hasOwn(stands, name))
  const said = (value: string, { says }: StandingField) =>
    says?.[value] ?? (isDay(value) ? dayText(locale, value) : value || texts.none)
  return (
    <Notice tone="warning" title={texts.title}>
      <p>{differing.length > 0 ? texts.lead : texts.same}</p>
      {differing.map(field => (
        <section key={field.name} className="standing-text">
          <h3>
            <a href={`#${fieldId(formId, field.name)}`}>{field.label}</a>
          </h3>
          <dl>
            <div>
              <dt>{texts.saved}</dt>
              <dd lang={field.says ? undefined : WRITTEN_IN}>{said(stands[field.name] ?? '', field)}</dd>
            </div>
            <div>
              <dt>{texts.own}</dt>
              <dd lang={field.says ? undefined : WRITTEN_IN}>{said(typed[field.name]?.[0] ?? '', field)}</dd>
            </div>
          </dl>
        </section>
      ))}
    </Notice>
  )
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}
