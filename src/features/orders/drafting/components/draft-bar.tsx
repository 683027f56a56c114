'use client'

import { type ReactNode, use, useEffect, useState } from 'react'
import { classNames } from '@/components/class-names'
import { FormContext } from '@/components/form/form-context'
import { Changing } from '@/components/ui/changing'
import { type Answers, answersIn, type Judged } from '@/features/orders/drafting/typed-answers'

export type DraftBarProps = Judged & {
  formId: string
  /** Those fields that were answered when the page was drawn. */
  answered: string[]
  /** The texts of few words then, and whether the field that another asks for was asked for. */
  begun: string[]
  asksToo: boolean
  /** How many are answered, with `{done}` and `{all}` for the numbers. A short answer is one. */
  progress: string
  /** Why it came back. */
  correction: ReactNode
  lights: {
    label: string
    lights: Light[]
    says: Record<Shine, string>
  }
  /** Whether what is written is saved. */
  children: ReactNode
}

type Shine = 'lit' | 'begun' | 'unlit'

/** A light follows the field of its name, or stays as it is. One with words for `unlit` is then those alone. */
type Light = { name: string; label: string; isLit?: boolean; says?: string; unlit?: string }

// Where nothing is saved, that takes the whole line, and on a phone both. Where some of it is, both stand side by side.
const lineGivesWay = 'max-sm:group-has-[[data-fault=all]]/bar:hidden'
const lightsGiveWay = 'group-has-[[data-fault=all]]/bar:hidden sm:group-has-data-fault/bar:max-w-52'
const countGivesWay = 'max-sm:group-has-data-fault/bar:hidden'
const takesTheLine =
  'group-has-[[data-fault=all]]/bar:col-span-full max-sm:group-has-[[data-fault=all]]/bar:row-span-2'
// Where the lights have less room, the half ring says it alone.
const BEGUN = 'max-xl:sr-only xl:-ms-1.5 group-has-data-fault/bar:sr-only'

/** Always in sight while one writes: what is there, how much is left, and whether it is saved. */
export function DraftBar({ progress, lights, correction, children, ...asking }: DraftBarProps) {
  const { filled, begun, all } = useFilled(asking)
  const shineOf = ({ name, isLit = filled.includes(name) }: Light): Shine => {
    if (!isLit) return 'unlit'
    return begun.includes(name) ? 'begun' : 'lit'
  }
  return (
    <div className="group/bar draft-bar">
      {correction && (
        <p className={classNames('col-span-full truncate sm:leading-7', lineGivesWay)}>{correction}</p>
      )}
      {/* A light tells that a text is there. One that was sent back may be what has to be corrected. */}
      {!correction && (
        <ul aria-label={lights.label} className={lightsGiveWay}>
          {lights.lights.map(light =>
            light.unlit && !light.isLit ? (
              <li key={light.name}>
                <Changing text={light.unlit} />
              </li>
            ) : (
              <li key={light.name}>
                <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14" data-lit={shineOf(light)}>
                  <circle cx={7} cy={7} r={5.5} />
                  {shineOf(light) === 'begun' && <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" />}
                </svg>
                {light.label}
                <span className={shineOf(light) === 'begun' ? BEGUN : 'sr-only'}>
                  <Changing text={`: ${light.says ?? lights.says[shineOf(light)]}`} />
                </span>
              </li>
            ),
          )}
        </ul>
      )}
      <div
        className={classNames(
          'flex min-w-0 items-center gap-x-4 max-[23rem]:gap-x-2 sm:col-start-2 sm:h-10 sm:justify-end',
          takesTheLine,
        )}
      >
        <p className={classNames('shrink-0', countGivesWay)}>
          <Changing text={progress.replace('{done}', `${filled.length}`).replace('{all}', `${all}`)} />
        </p>
        {children}
      </div>
    </div>
  )
}

type Asking = Omit<DraftBarProps, 'progress' | 'lights' | 'correction' | 'children'>

/** The fields that are answered. The page knows what was saved; a script follows what is typed. */
function useFilled(asking: Asking): Answers {
  const { formId, asked, answered, begun, askedToo, asksToo, count, period, atLength } = asking
  const { judge } = use(FormContext)
  const [answers, setAnswers] = useState<Answers>({
    filled: answered,
    begun,
    all: asked.length + Number(asksToo),
  })
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const look = () => setAnswers(answersIn(new FormData(form), { asked, askedToo, count, period, atLength }))
    look()
    form.addEventListener('input', look)
    form.addEventListener('taken', look)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('taken', look)
    }
  }, [formId, asked, askedToo, count, period, atLength])
  useEffect(() => {
    if (!judge) return
    judge.current = (typed, name) =>
      !answersIn(typed, { asked, askedToo, count, period, atLength }).lacking.includes(name)
  }, [judge, asked, askedToo, count, period, atLength])
  return answers
}
