'use client'

import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'
import { Link } from '@/components/ui/link'
import { paths } from '@/lib/paths'

export type WalledService = Pick<ServiceSignProps, 'number' | 'level' | 'kinds'> & {
  slug: string
  name: string
}

/**
 * The whole catalogue at a glance: each service is a sign to walk in by. A phone has no room for the names, and a sign
 * without one says little. It is drawn in the browser too, so that the page carries its markup once.
 */
export function SignWall({ label, services }: { label: string; services: WalledService[] }) {
  return (
    <nav aria-label={label} className="max-sm:hidden">
      <ul className="sign-wall">
        {services.map(({ slug, name, ...sign }) => (
          <li key={slug}>
            <Link href={paths.service(slug)}>
              <ServiceSign {...sign} size={64} />
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
