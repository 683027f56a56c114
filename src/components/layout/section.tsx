import { type ReactNode, useId } from 'react'

export type SectionProps = {
  title: ReactNode
  id?: string
  action?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

export function Section({ title, id, action, lead, children }: SectionProps) {
  const headingId = useId()
  return (
    <section id={id} aria-labelledby={headingId}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={headingId} className="text-2xl">
          {title}
        </h2>
        {action}
      </div>
      {lead && <div className="mb-5 max-w-measure text-ink-soft">{lead}</div>}
      {children}
    </section>
  )
}
