import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { addressOf } from '@/features/catalogue/finding/answers'
import { paths } from '@/lib/paths'

const common = ['stress', 'sick_leave', 'team', 'change', 'safety', 'technology'] as const

/** Needs that many have, for those who would rather choose than write. */
export function CommonNeeds() {
  const t = useTranslations('finding')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {common.map(behov => (
        <li key={behov}>
          <TextLink href={paths.findService(addressOf({ behov }))}>{t(`behov.${behov}`)}</TextLink>
        </li>
      ))}
    </ul>
  )
}
