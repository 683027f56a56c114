import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ImportState, ListedImport } from '@/features/imports/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

const tones: Record<ImportState, Tone> = { waiting: 'waiting', accepted: 'success', undone: 'neutral' }

/** The files that were read in or wait to be. */
export function ImportTable({ imports }: { imports: ListedImport[] }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  if (imports.length === 0) return <p className="text-ink-soft">{t('none')}</p>
  const columns = (['file', 'content', 'uploaded', 'state'] as const).map(name => ({ name, label: t(name) }))
  return (
    <Table
      caption={t('earlierCaption')}
      captionHidden
      columns={columns}
      rows={imports.map(one => ({
        key: one.id,
        cells: {
          file: <TextLink href={paths.adminImport(one.id)}>{one.fileName}</TextLink>,
          content: t(`kind.${one.kind}`),
          uploaded: dayText(locale, dayOf(one.uploadedAt)),
          state: <Tag tone={tones[one.state]}>{t(`states.${one.state}`)}</Tag>,
        },
      }))}
    />
  )
}
