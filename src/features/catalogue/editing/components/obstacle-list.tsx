import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { anchorOf } from '@/features/catalogue/editing/components/draft-parts'
import { usePartLabel } from '@/features/catalogue/editing/components/part-label'
import type { Obstacle } from '@/features/catalogue/editing/rules'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

/** Everything that stands in the way of publishing, each with the way to it. */
export function ObstacleList({ slug, obstacles }: { slug: string; obstacles: Obstacle[] }) {
  const t = useTranslations('editing')
  const labelOf = usePartLabel()
  if (obstacles.length === 0) return null
  return (
    <Notice tone="warning" title={t('publish.missing')}>
      <ul className="space-y-1">
        {obstacles.map(({ path, why }) => (
          <li key={path}>
            <TextLink href={withPlace(paths.adminService(slug), anchorOf(path))}>{labelOf(path)}</TextLink>
            {why !== 'missing' && ` (${t(`why.${why}`).toLowerCase()})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
