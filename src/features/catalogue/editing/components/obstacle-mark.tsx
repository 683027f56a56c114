import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'

/** A field's name, and in words what stands in the way of publishing it. */
export function MarkedLabel({ name, obstacles, children }: MarkedLabelProps) {
  const t = useTranslations('editing.why')
  const why = obstacles.get(name)
  return (
    <>
      {children}
      {why && (
        <Tag tone="warning" className="ms-2 align-middle">
          {t(why)}
        </Tag>
      )}
    </>
  )
}

type MarkedLabelProps = { name: string; obstacles: Obstacles; children: ReactNode }
