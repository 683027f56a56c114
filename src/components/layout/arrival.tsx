'use client'

import { type ReactNode, useEffect, useRef } from 'react'

// A posted page opens at what was done, also where no script runs.
const onArrival = { autoFocus: true }

/**
 * Takes focus when it appears. The press that led here is gone with its page, and focus would be lost with it. The
 * beginning of the page stays in view above it. So it is on the way back to a page that was left far down. It is no
 * control: no frame is drawn around it. It gives way to what was refused after it: then it is said of a former press.
 */
export function Arrival({ id, children }: { id?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      ref={box}
      id={id}
      tabIndex={-1}
      {...onArrival}
      className="scroll-mt-80 outline-none [body:has([data-compare],[data-refused])_&]:hidden"
    >
      {children}
    </div>
  )
}
