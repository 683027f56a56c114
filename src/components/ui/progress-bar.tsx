import type { ReactNode } from 'react'

export type ProgressBarProps = { value: number; max: number; label: string; text: ReactNode }

/** `label` names the bar for those who hear it; `text` says the same in words beside it. */
export function ProgressBar({ value, max, label, text }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className="flex flex-col gap-1.5">
      <svg
        role="img"
        aria-label={label}
        className="h-2.5 w-full overflow-hidden rounded-full"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
      >
        <rect width={100} height={10} className="fill-line" />
        <rect width={share * 100} height={10} className="fill-accent" />
      </svg>
      <p className="text-sm text-ink-soft">{text}</p>
    </div>
  )
}
