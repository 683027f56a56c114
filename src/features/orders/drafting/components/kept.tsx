'use client'

import { type ReactNode, useState } from 'react'

/** Keeps the last words of the page while it has no newer ones. So a save takes away none that are being read. */
export function Kept({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState(children)
  if (children && children !== said) setSaid(children)
  return children || said
}
