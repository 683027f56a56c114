import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/lib/paths'
import type { ServiceView } from '../queries'
import { textIn } from '../service-content'
import { ServiceSign } from './service-sign'
import { ServiceStateTag } from './service-state'

/** One service in the catalogue: its sign, its name and what it is, in a few words. */
export function ServiceRow({ service }: { service: ServiceView }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const { content } = service
  return (
    <li className="relative flex min-w-0 gap-4 border-t border-line py-6 max-sm:[&>svg]:size-14 sm:gap-5">
      <ServiceSign
        number={service.number}
        level={content.levels[0] ?? 'organisation'}
        kinds={content.kinds}
        size={72}
      />
      <div className="min-w-0 flex-1">
        <h3 className="text-xl">
          <Link
            href={paths.service(service.slug)}
            className="text-ink no-underline before:absolute before:inset-0 hover:underline hover:decoration-1 hover:underline-offset-4"
          >
            {textIn(locale, content.name)}
          </Link>
        </h3>
        <p className="mt-1.5 max-w-measure text-ink-soft">{textIn(locale, content.summary)}</p>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
          <ServiceStateTag service={service} />
          <span>{textIn(locale, content.form)}</span>
          <span className="text-ink-soft">{t(`mode.${content.mode}`)}</span>
        </p>
      </div>
    </li>
  )
}
