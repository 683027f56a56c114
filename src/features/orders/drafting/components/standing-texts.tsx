'use client'

import { use, useEffect, useRef } from 'react'
import { FormContext, fieldId } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type StandingTextsProps = {
  locale: string
  fields: StandingField[]
  texts: Record<'title' | 'choose' | 'keep' | 'useOwn' | 'same' | 'saved' | 'own' | 'none', string>
}

/** A field with its label. `says` has the words of what is chosen, not written. */
export type StandingField = { name: string; label: string; says?: Record<string, string> }

// A posted page opens here, also where no script runs.
const onArrival = { autoFocus: true }

/**
 * The words that somebody has saved meanwhile, beside the writer's own, and the choice between them. It takes focus when
 * it appears. Its mark hides what the page says before it.
 */
export function StandingTexts({ locale, fields, texts }: StandingTextsProps) {
  const { formId, state } = use(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!state?.stands) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [state])
  const { stands, typed = {}, error } = state ?? {}
  if (!stands) return null
  const differing = fields.filter(({ name }) => Object.hasOwn(stands, name))
  const said = (value: string, { says }: StandingField) =>
    says?.[value] ?? (isDay(value) ? dayText(locale, value) : value || texts.none)
  return (
    <div ref={box} role="alert" tabIndex={-1} {...onArrival} data-compare="">
      <Notice tone="warning" title={texts.title}>
        <p>{error?.['']?.[0]}</p>
        {differing.length === 0 && <p>{texts.same}</p>}
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
                <dd lang={field.says ? undefined : WRITTEN_IN}>
                  {said(typed[field.name]?.[0] ?? '', field)}
                </dd>
              </div>
            </dl>
          </section>
        ))}
        <Choice texts={texts} />
      </Notice>
    </div>
  )
}

/** One text or the other, of all that differ. Both may be joined by hand in the own fields first. */
function Choice({ texts }: Pick<StandingTextsProps, 'texts'>) {
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="secondary" name="intent" value="keep">
          {texts.keep}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="save">
          {texts.useOwn}
        </SubmitButton>
      </div>
      <p>{texts.choose}</p>
    </>
  )
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}
