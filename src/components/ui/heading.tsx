import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type HeadingProps = { level: 1 | 2 | 3; children: ReactNode; id?: string; className?: string }

const sizes = { 1: 'text-3xl', 2: 'text-2xl', 3: 'text-xl' }

export function Heading({ level, children, id, className }: HeadingProps) {
  const Element = `h${level}` as const
  return (
    <Element id={id} className={classNames(sizes[level], className)}>
      {children}
    </Element>
  )
}
