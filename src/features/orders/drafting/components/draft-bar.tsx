'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Changing } from '@/components/ui/changing'

export type DraftBarProps = {
  formId: string
  /** The fields that have to be answered, and those that were when the page was drawn. */
  asked: string[]
  answered: string[]
  /** One text for each number of answers. */
  progress: string[]
  lights: {
    label: string
    lights: Light[]
    lit: string
    unlit: string
  }
  /** Whether what is written is saved. */
  children: ReactNode
}

/** A light follows the field of its name, or stays as it is. */
type Light = { name: string; label: string; isLit?: boolean }

/** Always in sight while one writes: what is there, how much is left, and whether it is saved. */
export function DraftBar({ formId, asked, answered, progress, lights, children }: DraftBarProps) {
  const filled = useFilled(formId, asked, answered)
  return (
    <div className="draft-bar">
      <ul aria-label={lights.label}>
        {lights.lights.map(({ name, label, isLit = filled.includes(name) }) => (
          <li key={name}>
            <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14" data-lit={isLit}>
              <circle cx={7} cy={7} r={5.5} />
            </svg>
            {label}
            <span className="sr-only">
              <Changing text={`: ${isLit ? lights.lit : lights.unlit}`} />
            </span>
          </li>
        ))}
      </ul>
      <div>
        <p>
          <Changing text={progress[filled.length] ?? ''} />
        </p>
        {children}
      </div>
    </div>
  )
}

/** The fields that hold something. The page knows what was saved; a script follows what is typed. */
function useFilled(formId: string, names: string[], atFirst: string[]): string[] {
  const [filled, setFilled] = useState(atFirst)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const look = () => {
      const typed = new FormData(form)
      setFilled(names.filter(name => String(typed.get(name) ?? '').trim() !== ''))
    }
    look()
    form.addEventListener('input', look)
    return () => form.removeEventListener('input', look)
  }, [formId, names])
  return filled
}
