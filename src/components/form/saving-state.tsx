import { Fragment } from 'react'
import { fieldId } from '@/components/form/form-context'
import type { Fault } from '@/components/form/save-once'
import { SeeNow } from '@/components/form/see-now'
import { Button } from '@/components/ui/button'
import { Changing } from '@/components/ui/changing'
import { Icon } from '@/components/ui/icon'
import type { WordsThatLead } from '@/lib/form-state'

/** `held`: the writer compares two texts first. `unsent`: all is saved, but for words that only a press sends. */
export type State = Fault['state'] | 'idle' | 'saving' | 'saved' | 'unsent' | 'held'

export type SavingTexts = Record<'idle' | 'saving' | 'saved' | 'failed' | 'unanswered' | 'held', string> & {
  /** A form without such words has none for them. */
  unsent?: string
  over?: string
  /** Of one who is signed out, before the way to sign in. */
  signedOut?: string
  /** Before the names of the fields that are not saved. */
  left?: string
  /** The question to one who leaves what is not saved. */
  leave?: string
  /** The press that saves by hand, and the one that shows two texts, where the form's own is far away. */
  again?: string
  compare?: string
}

export type SavingStateProps = {
  formId: string
  state: State | null
  texts: SavingTexts
  why?: string
  /** The fields that are not saved. */
  fields?: { name: string; label: string }[]
  /** The page that says how it stands now. */
  over?: string
  /** The way to sign in, in a new tab. */
  way?: WordsThatLead
}

/** How much is not saved. Of `some` the rest of the page still tells the truth. */
const faults: Partial<Record<State, 'some' | 'all'>> = {
  unsent: 'some',
  left: 'some',
  held: 'some',
  failed: 'all',
  clash: 'all',
  unanswered: 'all',
  over: 'all',
}

/** Whether what is written is saved; else what is not, with the way to mend it. */
export function SavingState({ formId, state, texts, why = '', fields = [], over, way }: SavingStateProps) {
  const signsIn = way?.href !== undefined && texts.signedOut
  const says =
    signsIn || (state === null || state === 'clash' ? why : [texts[state], why].filter(Boolean).join(' '))
  const press = pressOf(state, texts)
  const fault = state === null ? undefined : faults[state]
  return (
    <>
      <p role="status" data-fault={fault} className="saving-state">
        {fault && <Icon name="warning" size={16} />}
        {state && <Changing text={says} />} {state && over && <SeeNow href={over} />}
        {signsIn && (
          <a href={way.href} target="_blank" rel="noreferrer" className="link">
            {way.words}
          </a>
        )}
        {fields.map(({ name, label }, index) => (
          <Fragment key={name}>
            {index > 0 ? ', ' : ' '}
            <a href={`#${fieldId(formId, name)}`} className="link">
              {label}
            </a>
          </Fragment>
        ))}
      </p>
      {press && (
        <Button type="submit" form={formId} name="intent" value="save" className="shrink-0">
          {press}
        </Button>
      )}
    </>
  )
}

function pressOf(state: State | null, { again, compare }: SavingTexts): string | undefined {
  if (state === 'clash') return compare
  return state === 'unanswered' || state === 'failed' ? again : undefined
}
