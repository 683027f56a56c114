'use client'

import { useTranslations } from 'next-intl'
import { ServiceSign } from '@/components/signs/service-sign'
import { Link } from '@/components/ui/link'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import type { CatalogueEntry } from '@/features/catalogue/search/catalogue-entry'
import { paths } from '@/lib/paths'

/** One service in the catalogue: its sign, its name and what it is, in a few words. */
export function ServiceRow({ entry }: { entry: CatalogueEntry }) {
  const t = useTranslations('catalogue')
  const { number, slug, levels, kinds } = entry
  return (
    <li>
      <ServiceSign number={number} level={levels[0] ?? 'organisation'} kinds={kinds} size={72} />
      <div>
        <h3>
          <Link href={paths.service(slug)}>{entry.name}</Link>
        </h3>
        <p>{entry.summary}</p>
        <p>
          <LifecycleTag lifecycle={entry.lifecycle} />
          <span>{entry.formText}</span>
          <span>{t(`mode.${entry.mode}`)}</span>
        </p>
      </div>
    </li>
  )
}
