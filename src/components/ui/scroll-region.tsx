import type { ReactNode } from 'react'

// A scrolling area must be reachable from the keyboard, and not every browser sees to that.
const reachable = { tabIndex: 0 }

export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section {...reachable} aria-label={label} className="relative overflow-x-auto">
      {children}
    </section>
  )
}
