'use client'

import { type ReactNode, useState } from 'react'
import type { Marks } from '@/lib/marks'

/** `marks`: of the texts as they stand. `names`: those that the words are about. */
export type KeptProps = { children: ReactNode; marks: Marks; names: readonly string[] }

/**
 * Keeps the last words of the page about some texts, while it has no newer ones and these texts stand. So a save takes
 * away none that are being read, and one that replaces such a text does.
 */
export function Kept({ children, marks, names }: KeptProps) {
  const [said, setSaid] = useState({ children, marks, names })
  if (children && children !== said.children) setSaid({ children, marks, names })
  return children || (stillStand(said, marks) && said.children)
}

/** Whether the texts that words are about are those of then. */
export function stillStand({ marks, names }: Omit<KeptProps, 'children'>, now: Marks): boolean {
  return names.every(name => marks[name] === now[name])
}
