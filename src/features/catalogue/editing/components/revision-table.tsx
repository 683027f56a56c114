import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { RevisionView } from '@/features/catalogue/editing/revision-queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

const columns = ['revision', 'publishedOn', 'publishedBy', 'changes'] as const

/** Every revision that was ever in force: when, by whom, and what it made another. */
export function RevisionTable({ slug, revisions }: { slug: string; revisions: RevisionView[] }) {
  const t = useTranslations('editing.revisions')
  const locale = useLocale()
  return (
    <Table caption={t('caption')} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(column) }))} />
      <TableBody>
        {revisions.map(({ number, publishedOn, publishedBy, isInForce, former }) => (
          <TableRow key={number}>
            <TableCell header>
              <TextLink href={paths.adminServiceRevision(slug, number)}>{t('one', { number })}</TextLink>
              {isInForce && (
                <Tag tone="success" className="ms-3">
                  {t('inForce')}
                </Tag>
              )}
            </TableCell>
            <TableCell label={t('publishedOn')}>{dayText(locale, publishedOn)}</TableCell>
            <TableCell label={t('publishedBy')}>{publishedBy ?? t('unknown')}</TableCell>
            <TableCell label={t('changes')}>
              {former ? (
                <TextLink
                  href={`${paths.adminServiceRevision(slug, number)}#andringar`}
                  aria-label={t('changedOf', { number, count: former.changes.length })}
                >
                  {t('changed', { count: former.changes.length })}
                </TextLink>
              ) : (
                t('first')
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
