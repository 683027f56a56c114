import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { ServiceView } from '@/features/catalogue/queries'
import { ServiceSign } from '@/features/catalogue/signs/components/service-sign'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** The whole catalogue at a glance: each service is a sign to walk in by. On a phone the names are heard only. */
export function SignWall({ services }: { services: ServiceView[] }) {
  const t = useTranslations('start')
  const locale = useLocale()
  return (
    <nav aria-label={t('signs')}>
      <ul className="sign-wall">
        {services.map(({ slug, number, content: { name, levels, kinds } }) => (
          <li key={slug}>
            <Link href={paths.service(slug)}>
              <ServiceSign number={number} level={levels[0] ?? 'organisation'} kinds={kinds} size={64} />
              <span>{textIn(locale, name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
