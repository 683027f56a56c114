import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { RevisionView } from '@/features/catalogue/editing/revision-queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

const columns = ['revision', 'publishedOn', 'publishedBy', 'changes'] as const

/** Every revision that was ever in force: when, by whom, and what it made another. */
export function RevisionTable({ slug, revisions }: { slug: string; revisions: RevisionView[] }) {
  const t = useTranslations('editing.revisions')
  const locale = useLocale()
  const rowOf = ({ number, publishedOn, publishedBy, isInForce, former }: RevisionView) => ({
    key: number,
    cells: {
      revision: (
        <>
          <TextLink href={paths.adminServiceRevision(slug, number)}>{t('one', { number })}</TextLink>
          {isInForce && (
            <Tag tone="success" className="ms-3">
              {t('inForce')}
            </Tag>
          )}
        </>
      ),
      publishedOn: dayText(locale, publishedOn),
      publishedBy: publishedBy ?? t('unknown'),
      changes: former ? (
        <TextLink
          href={withPlace(paths.adminServiceRevision(slug, number), 'andringar')}
          aria-label={t('changedOf', { number, count: former.changes.length })}
        >
          {t('changed', { count: former.changes.length })}
        </TextLink>
      ) : (
        t('first')
      ),
    },
  })
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(name) }))}
      rows={revisions.map(rowOf)}
    />
  )
}
