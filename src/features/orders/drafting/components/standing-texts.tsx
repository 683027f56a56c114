'use client'

import { use, useEffect, useRef } from 'react'
import { FormContext, fieldId } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { type MarkedWords, markedWords } from '@/features/orders/content/marked-words'
import { joined, longestJoined } from '@/features/orders/drafting/joined-texts'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

export type StandingTextsProps = {
  locale: string
  fields: StandingField[]
  texts: Record<Words, string>
}

type Words =
  | 'title'
  | 'choose'
  | 'chooseBoth'
  | 'keep'
  | 'useOwn'
  | 'both'
  | 'same'
  | 'saved'
  | 'own'
  | 'only'
  | 'none'

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
  const ownOf = ({ name }: StandingField) => typed[name]?.[0] ?? ''
  const said = (value: string, { says }: StandingField) =>
    says?.[value] ?? (isDay(value) ? dayText(locale, value) : value || texts.none)
  const mayJoin =
    differing.length > 0 &&
    differing.every(field => joined(field.name, stands[field.name] ?? '', ownOf(field)) !== null)
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
              {textsBeside(field, stands[field.name] ?? '', ownOf(field)).map(({ whose, value, words }) => (
                <div key={whose}>
                  <dt>{texts[whose]}</dt>
                  <dd lang={field.says ? undefined : WRITTEN_IN} className="marked-text">
                    {words ? <Marked words={words} only={texts.only} /> : said(value, field)}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Choice texts={texts} mayJoin={mayJoin} />
      </Notice>
    </div>
  )
}

/** The two texts of an answer. Where it has many lines, each with the words that the other lacks. */
function textsBeside({ name }: StandingField, saved: string, own: string) {
  const isMarked = longestJoined(name) !== null && saved !== '' && own !== ''
  const words = isMarked ? markedWords(saved, own) : null
  return [
    { whose: 'saved', value: saved, words: words?.filter(({ mark }) => mark !== 'added') },
    { whose: 'own', value: own, words: words?.filter(({ mark }) => mark !== 'removed') },
  ] as const
}

/** Most screen readers say nothing of a mark, so a word before it does. */
function Marked({ words, only }: { words: MarkedWords[]; only: string }) {
  return words.map(({ mark, text }, index) => {
    const key = `${index} ${text}`
    if (mark === 'kept') return <span key={key}>{text}</span>
    return (
      <mark key={key}>
        <span className="sr-only">{only}: </span>
        {text}
      </mark>
    )
  })
}

/** One text, the other or both, of all that differ. They may be joined by hand in the own fields first. */
function Choice({ texts, mayJoin }: Pick<StandingTextsProps, 'texts'> & { mayJoin: boolean }) {
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="secondary" name="intent" value="keep">
          {texts.keep}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="save">
          {texts.useOwn}
        </SubmitButton>
        {mayJoin && (
          <SubmitButton variant="secondary" name="intent" value="both">
            {texts.both}
          </SubmitButton>
        )}
      </div>
      <p>{mayJoin ? texts.chooseBoth : texts.choose}</p>
    </>
  )
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}
