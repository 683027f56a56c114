'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { type ButtonVariant, buttonClasses } from '@/components/ui/button'
import {
  askAmongSuggestions,
  askDevice,
  type DeviceFault,
  type Purpose,
} from '@/features/account/passkeys/components/ask-device'

/** A challenge holds for five minutes. A page that stays open asks for another before that. */
const SUGGESTED_FOR = 4 * 60_000

export type PasskeyButtonProps = {
  /** Where the challenge is fetched from: to sign in, to show it once more, or to make one. */
  purpose: Purpose
  label: string
  waiting: string
  faults: Record<DeviceFault, string>
  /** Whether the browser offers passkeys in a field of the page too, so that nobody has to find the button. */
  isSuggested?: boolean
  variant?: ButtonVariant
  className?: string
}

/** One press asks the device, and posts its answer with the form round it. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { purpose, label, waiting, faults, isSuggested = false, variant, className } = props
  const answer = useRef<HTMLInputElement>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [fault, setFault] = useState<DeviceFault>()
  const id = useId()
  const post = (given: string) => {
    if (!answer.current) return
    answer.current.value = given
    answer.current.form?.requestSubmit()
  }
  useSuggestions(isSuggested && !isWaiting, post)
  const press = async () => {
    if (isWaiting) return
    setWaiting(true)
    setFault(undefined)
    const asked = await askDevice(purpose)
    setWaiting(false)
    if ('fault' in asked) setFault(asked.fault)
    else post(asked.answer)
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <input type="hidden" name="response" ref={answer} defaultValue="" />
      <button
        type="button"
        onClick={press}
        aria-disabled={isWaiting || undefined}
        aria-describedby={id}
        className={buttonClasses(variant ?? 'secondary', className)}
      >
        {isWaiting ? waiting : label}
      </button>
      <p id={id} role="alert" className="max-w-measure empty:hidden">
        {fault && faults[fault]}
      </p>
    </div>
  )
}

/** Keeps the passkeys among the browser's suggestions while nothing else is asked of the device. */
function useSuggestions(isOn: boolean, post: (answer: string) => void) {
  const chosen = useRef(post)
  useEffect(() => {
    chosen.current = post
  })
  useEffect(() => {
    if (!isOn) return
    const ending = new AbortController()
    const suggest = async () => {
      const given = await askAmongSuggestions(ending.signal)
      if (given && !ending.signal.aborted) chosen.current(given)
    }
    suggest()
    const renewing = setInterval(suggest, SUGGESTED_FOR)
    return () => {
      ending.abort()
      clearInterval(renewing)
    }
  }, [isOn])
}
