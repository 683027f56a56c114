'use client'

import { type ReactNode, useState } from 'react'

/** Keeps what the page said last, where it has nothing more to say: a save takes away no words while they are read. */
export function Kept({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState(children)
  if (children && children !== said) setSaid(children)
  return children || said
}
