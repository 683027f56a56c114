import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { paths } from '@/lib/paths'

export type ServiceTrailProps = { slug?: string; name?: string; here: string }

/** The way back from one of the pages of staff's services. */
export function ServiceTrail({ slug, name, here }: ServiceTrailProps) {
  const t = useTranslations('editing.list')
  const above = slug && name ? [{ href: paths.adminService(slug), label: name }] : []
  return <Breadcrumbs items={[{ href: paths.adminServices, label: t('title') }, ...above, { label: here }]} />
}

const doneWords = [
  ...(['created', 'saved', 'published', 'discarded'] as const),
  ...(['planned', 'moved', 'pilot_added', 'pilot_removed'] as const),
]

/** Says what was just done, by the word in the address. */
export function ServiceDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('editing.done')
  const word = doneWords.find(one => one === done)
  return <DoneNotice text={word ? t(word) : null} />
}
