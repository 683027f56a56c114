import type { MetadataRoute } from 'next'
import { portalUrl } from '@/lib/env'

// The address is known when the portal runs, not when it is built.
export const dynamic = 'force-dynamic'

/** Search engines read what anyone may read; the rest is the staff's, the demo's or for programs. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/demo', '/api'] },
    sitemap: `${portalUrl()}/sitemap.xml`,
  }
}
