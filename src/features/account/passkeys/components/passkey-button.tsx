'use client'

import { useId, useRef, useState } from 'react'
import { type ButtonVariant, buttonClasses } from '@/components/ui/button'
import { askDevice, type DeviceFault } from '@/features/account/passkeys/components/ask-device'

export type PasskeyButtonProps = {
  /** Where the challenge is fetched from: to sign in, to show it once more, or to make one. */
  purpose: 'sign-in' | 'renew' | 'register'
  label: string
  waiting: string
  faults: Record<DeviceFault, string>
  variant?: ButtonVariant
  className?: string
}

/** One press asks the device, and posts its answer with the form round it. */
export function PasskeyButton({ purpose, label, waiting, faults, variant, className }: PasskeyButtonProps) {
  const answer = useRef<HTMLInputElement>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [fault, setFault] = useState<DeviceFault>()
  const id = useId()
  const press = async () => {
    if (isWaiting) return
    setWaiting(true)
    setFault(undefined)
    const asked = await askDevice(purpose)
    setWaiting(false)
    if ('fault' in asked) return setFault(asked.fault)
    if (!answer.current) return
    answer.current.value = asked.answer
    answer.current.form?.requestSubmit()
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
