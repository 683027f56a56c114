'use client'

import { useTranslations } from 'next-intl'
import { use, useEffect, useRef, useState } from 'react'
import { classNames } from '@/components/class-names'
import { OfField, OfForm } from '@/components/form/error-line'
import { FormContext, fieldId, MOST_TOLD } from '@/components/form/form-context'
import { SeeNow } from '@/components/form/see-now'
import { Icon } from '@/components/ui/icon'

// A posted page opens at its errors, also where no script runs.
const onArrival = { autoFocus: true }

const looks = {
  wrong: { frame: 'border-lingonberry bg-lingonberry-tint [&_a]:text-lingonberry', mark: 'text-lingonberry' },
  asks: { frame: 'border-cloudberry-bright bg-cloudberry-tint', mark: 'text-cloudberry' },
}

/**
 * Takes focus when it appears: by effect with JavaScript, by autofocus in a page that was posted. A link that led
 * to one of the form's fields gives focus to that field instead. Browsers do the same where no script runs.
 */
export function ErrorSummary() {
  const t = useTranslations('common')
  const { formId, state, mended = [] } = use(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const [arrived] = useState(state)
  const told = Object.entries(state?.error ?? {}).filter(([, texts]) => texts.length > 0)
  const wrong = told.filter(([name]) => !mended.includes(name))
  useEffect(() => {
    if (state?.status !== 'error') return
    const asked = state === arrived ? fieldInAddress(formId) : null
    const target = asked ?? box.current
    target?.focus()
    if (state.heads && !state.seeAt) showWayOn(box.current)
  }, [state, arrived, formId])
  // The form shows two texts to compare, and says why there.
  if (wrong.length === 0 || state?.stands) return null
  const heads = state?.heads ?? {}
  const question = heads['']
  // A field that asks something has no fault: the writer looks once more, and may pass.
  const isAsking = state?.anyway?.isAsked || wrong.some(([name]) => name && heads[name])
  const look = isAsking ? looks.asks : looks.wrong
  const headOr = (name: string, texts: string[]) => (name && heads[name] ? [heads[name]] : texts)
  // Nothing that the person wrote needs mending where the form itself was refused.
  const isOfForm = told.every(([name]) => name === '')
  const title = isAsking ? 'form.askedBack' : isOfForm ? 'form.notDone' : 'form.errorSummary'
  // Errors are said as they come. Those that go while one writes leave in silence.
  const spoken = {
    role: wrong.length < told.length ? 'group' : 'alert',
    'aria-labelledby': `${formId}-errors`,
  }
  return (
    <div
      ref={box}
      {...spoken}
      tabIndex={-1}
      {...onArrival}
      data-refused=""
      className={classNames('flex gap-3 rounded-md border-2 px-4 py-3.5', look.frame)}
    >
      <Icon name="warning" size={22} className={classNames('mt-0.5', look.mark)} />
      <div className="min-w-0 max-w-measure">
        <p id={`${formId}-errors`} className="font-semibold">
          {question ?? t(title, { count: wrong.length })}
        </p>
        <Lines
          told={wrong.flatMap(([name, texts]) => linesOf(name, headOr(name, texts)).slice(0, MOST_TOLD))}
        />
        {wrong.map(([name, texts]) => (
          <Rest key={name} told={linesOf(name, headOr(name, texts)).slice(MOST_TOLD)} />
        ))}
        {state?.seeAt && <SeeNow href={state.seeAt} />}
      </div>
    </div>
  )
}

/** Where the form asks something back, its first press is seen too, as far as both have room. */
function showWayOn(box: HTMLElement | null) {
  box?.closest('form')?.querySelector('[type=submit]')?.scrollIntoView({ block: 'nearest' })
  box?.scrollIntoView({ block: 'nearest' })
}

/** The field of the form that the page's address names. */
function fieldInAddress(formId: string): HTMLElement | null {
  const id = window.location.hash.slice(1)
  return id.startsWith(`${formId}-`) ? document.getElementById(id) : null
}

/** One error in the summary. The first one of a field names it, as several fields can lack the same thing. */
type Told = { name: string; text: string; isFirst: boolean }

function linesOf(name: string, texts: readonly string[]): Told[] {
  return texts.map((text, index) => ({ name, text, isFirst: index === 0 }))
}

/** The errors of a field that weigh less, counted and folded away. */
function Rest({ told }: { told: Told[] }) {
  const t = useTranslations('common')
  if (told.length === 0) return null
  return (
    <details>
      <summary className="flex min-h-11 items-center font-semibold underline underline-offset-4">
        {t('form.moreErrors', { count: told.length })}
      </summary>
      <Lines told={told} />
    </details>
  )
}

function Lines({ told }: { told: Told[] }) {
  const { formId, state } = use(FormContext)
  const { labels = {}, heads = {} } = state ?? {}
  return (
    <ul className="mt-1 space-y-1">
      {told.map(({ name, text, isFirst }) => (
        <li key={`${name} ${text}`}>
          {name === '' ? (
            <OfForm text={text} way={state?.way} />
          ) : (
            <OfField
              at={`#${fieldId(formId, name)}`}
              label={(isFirst && !heads[name] && labels[name]) || ''}
              text={text}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
