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
      <div className="frame-line frame-foot">
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
      {note && <div className="frame-line pb-8 text-sm text-ink-soft">{note}</div>}
    </footer>
  )
}
