import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type Tone = 'neutral' | 'waiting' | 'success' | 'warning' | 'danger' | 'info' | 'private' | 'shared'

export type TagProps = {
  /** A colour, and before the words a shape of its own: the status can be read without seeing the colour. */
  tone?: Tone
  /** A fact rather than a status: no shape before it, so that none is read as a minus. */
  plain?: boolean
  children: ReactNode
  className?: string
}

export function Tag({ tone = 'neutral', plain, children, className }: TagProps) {
  return <span className={classNames('tag', looks[tone], plain && 'tag-plain', className)}>{children}</span>
}

// The style sheet is made of the names that stand in the code.
const looks: Record<Tone, string> = {
  neutral: 'tag-neutral',
  waiting: 'tag-waiting',
  success: 'tag-success',
  warning: 'tag-warning',
  danger: 'tag-danger',
  info: 'tag-info',
  private: 'tag-private',
  shared: 'tag-shared',
}
