import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

export type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string }

export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details id={id} open={open} className="border-b border-line">
      <summary className="flex min-h-11 list-none items-center gap-3 py-2.5 font-semibold hover:text-accent">
        <Icon
          name="chevron-down"
          className="text-accent transition-transform print:hidden [[open]>summary>&]:rotate-180"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="max-w-measure pb-5 ps-8">{children}</div>
    </details>
  )
}
