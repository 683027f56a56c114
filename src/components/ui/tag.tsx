import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type Tone = 'neutral' | 'waiting' | 'success' | 'warning' | 'danger' | 'info'

const looks: Record<Tone, string> = {
  neutral: 'bg-surface text-ink-soft',
  waiting: 'bg-cloudberry-tint text-cloudberry',
  success: 'bg-moss-tint text-moss',
  warning: 'bg-cloudberry-tint text-cloudberry',
  danger: 'bg-lingonberry-tint text-lingonberry',
  info: 'bg-lake-tint text-lake',
}

// One shape per tone, so that the status can be read without seeing the colour.
const shapes: Record<Tone, ReactNode> = {
  neutral: <path d="M3 6h6" />,
  waiting: <path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 4v2.2l1.6 1" />,
  success: <path d="M2 6.5L5 9.3 10.2 3" />,
  warning: <path d="M6 1.8L11 10.3H1zM6 5v2.4M6 8.9v.1" />,
  danger: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />,
  info: <path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 5.6v2.6M6 3.7v.1" />,
}

export type TagProps = {
  tone?: Tone
  /** A fact rather than a status: no shape before it, so that none is read as a minus. */
  plain?: boolean
  children: ReactNode
  className?: string
}

export function Tag({ tone = 'neutral', plain, children, className }: TagProps) {
  return (
    <span className={classNames('tag', looks[tone], className)}>
      {!plain && (
        <svg aria-hidden className="drawn" width={13} height={13} viewBox="0 0 12 12" strokeWidth={1.5}>
          {shapes[tone]}
        </svg>
      )}
      {children}
    </span>
  )
}
