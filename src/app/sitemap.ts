import type { MetadataRoute } from 'next'
import { currentActor } from '@/auth/current-actor'
import { listServices } from '@/features/catalogue/queries'
import { figures } from '@/features/statistics/figures'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

// The addresses and the services are known when the portal runs, not when it is built.
export const dynamic = 'force-dynamic'

const open = [
  paths.start,
  paths.services,
  paths.findService(),
  paths.howItWorks,
  paths.news,
  paths.statistics,
  paths.verify,
  paths.accessibility,
]

const openFigures = Object.values(figures)
  .filter(({ audience }) => audience === 'everyone')
  .map(({ slug }) => paths.figure(slug))

/** Every page that anyone may read. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const services = await listServices(await currentActor())
  const base = portalUrl()
  return [
    ...[...open, ...openFigures].map(path => ({ url: `${base}${path}` })),
    ...services.map(({ slug, revisedAt }) => ({
      url: `${base}${paths.service(slug)}`,
      lastModified: revisedAt,
    })),
  ]
}
