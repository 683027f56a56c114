import { type ReactNode, useId } from 'react'

export type SectionProps = {
  title: ReactNode
  id?: string
  action?: ReactNode
  lead?: ReactNode
  children?: ReactNode
}

export function Section({ title, id, action, lead, children }: SectionProps) {
  const drawnId = useId()
  // A section that stays while the page is drawn again keeps its name. Drawn ids start over then.
  const headingId = id ? `${id}-rubrik` : drawnId
  return (
    <section id={id} aria-labelledby={headingId}>
      <div className="section-title">
        <h2 id={headingId}>{title}</h2>
        {action}
      </div>
      {lead && <div className="mb-5 max-w-measure text-ink-soft">{lead}</div>}
      {children}
    </section>
  )
}
