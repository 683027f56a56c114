import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export type ServiceTrailProps = { slug?: string; name?: string; here: string }

/** The way back from one of the pages of staff's services. */
export function ServiceTrail({ slug, name, here }: ServiceTrailProps) {
  const t = useTranslations('editing.list')
  const above = slug && name ? [{ href: paths.adminService(slug), label: name }] : []
  return <Breadcrumbs items={[{ href: paths.adminServices, label: t('title') }, ...above, { label: here }]} />
}

/** Says what was just done, by the word in the address. */
export function ServiceDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('editing')
  return <DoneNotice text={doneText(t, done)} />
}
