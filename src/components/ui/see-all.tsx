import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

export type SeeAllProps = {
  shown: number
  total: number
  href: string
  /** Where it stands apart from the rows: all of what. */
  label?: string
}

/** Under the first rows of a list: how many there are, as the way to them all. */
export function SeeAll({ shown, total, href, label }: SeeAllProps) {
  const t = useTranslations('common.pages')
  if (total <= shown) return null
  return (
    <p className="mt-4">
      <TextLink href={href}>{label ?? t('seeAll', { count: total })}</TextLink>
    </p>
  )
}
