import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

export type SiteFooterProps = {
  children?: ReactNode
  links?: { href: string; label: string }[]
  note?: ReactNode
}

export function SiteFooter({ children, links = [], note }: SiteFooterProps) {
  return (
    <footer data-frame data-print="hide" className="mt-20 max-lg:mt-12 border-t border-line bg-surface">
      <div className="mx-auto flex max-w-wide flex-col gap-6 px-5 py-10 lg:flex-row lg:justify-between lg:px-8">
        {children && <div className="max-w-measure space-y-2">{children}</div>}
        {links.length > 0 && (
          <ul className="footer-links">
            {links.map(link => (
              <li key={link.href}>
                <TextLink href={link.href}>{link.label}</TextLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      {note && <div className="mx-auto max-w-wide px-5 pb-8 text-sm text-ink-soft lg:px-8">{note}</div>}
    </footer>
  )
}
