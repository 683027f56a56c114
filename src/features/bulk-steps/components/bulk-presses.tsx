'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { tickedRows, useKeptTicks } from '@/features/bulk-steps/components/use-kept-ticks'
import { countedSteps, type OfferedStep, type TickedRow } from '@/features/bulk-steps/counted-steps'

export type BulkPressesProps = {
  steps: OfferedStep[]
  /** No more rows are taken at once. */
  most: number
  /** A press that takes no step. */
  children: ReactNode
}

/** The steps that the ticked rows can take, each with how many it takes. Without script all stand, and none is counted. */
export function BulkPresses({ steps, most, children }: BulkPressesProps) {
  const ticked = useTicked(steps)
  useKeptTicks()
  return (
    <div className="bulk-presses">
      {countedSteps(steps, ticked, most).map(({ step, label }) => (
        <Button key={step} type="submit" name="steg" value={step}>
          {label}
        </Button>
      ))}
      {children}
    </div>
  )
}

/** The ticked rows; nothing while none is. `drawn` is another one when the list was drawn afresh. */
function useTicked(drawn: unknown): TickedRow[] | undefined {
  const [ticked, setTicked] = useState<TickedRow[]>()
  useEffect(() => {
    // A browser that comes back to the page ticks its boxes by itself.
    const look = () => {
      const rows = tickedRows().map(({ name, whose }) => ({ kind: name.split('.')[0] ?? '', whose }))
      setTicked(rows.length > 0 ? rows : undefined)
    }
    if (drawn) look()
    document.addEventListener('change', look)
    return () => document.removeEventListener('change', look)
  }, [drawn])
  return ticked
}
