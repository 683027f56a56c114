import { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import { Link } from '@/components/ui/link'
import { paths } from '@/lib/paths'

const tabs = {
  text: paths.adminService,
  preview: paths.adminServicePreview,
  publish: paths.adminServicePublish,
  revisions: paths.adminServiceRevisions,
  lifecycle: paths.adminServiceLifecycle,
} as const
export type ServiceTab = keyof typeof tabs

/** The pages of one service, with where the reader is. */
export function ServiceTabs({ slug, here }: { slug: string; here: ServiceTab }) {
  const t = useTranslations('editing.tab')
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap gap-x-6 border-b border-line-strong">
        {(Object.keys(tabs) as ServiceTab[]).map(tab => (
          <li key={tab}>
            <Link
              href={tabs[tab](slug)}
              aria-current={tab === here ? 'page' : undefined}
              className={classNames(
                '-mb-px flex min-h-11 items-center border-b-[3px]',
                tab === here
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong',
              )}
            >
              {t(tab)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
