import { createTranslator } from 'use-intl/core'
import { keptNames, settingOf } from '@/features/personal-data/kept/rules'
import type { Retention } from '@/features/settings/rules'
import { type Locale, messagesIn } from '@/messages/messages'

export const FILE_FORMAT = 'hallbart-arbetsliv/personal-data/1'

export type FileRow = { kind: string; at: Date | null; facts: Record<string, unknown> }
type Content = { person: object; rows: readonly FileRow[]; days: Retention }

/** A person's data as JSON. Each kind says in words what it is and how long it is kept. */
export function personalFile({ person, rows, days }: Content, made: { now: Date; locale: Locale }): string {
  const { locale } = made
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'personalData' })
  const kept = keptNames.map(kind => {
    const setting = settingOf(kind)
    return {
      kind,
      title: t(`kind.${kind}`),
      why: t(`why.${kind}`),
      keptFor: setting ? t('keptDays', { days: days[setting] }) : t('keptWith'),
      rows: rows.filter(row => row.kind === kind).map(({ at, facts }) => ({ at, ...facts })),
    }
  })
  const file = { format: FILE_FORMAT, madeAt: made.now, about: t('fileAbout'), person, kept }
  return `${JSON.stringify(file, null, 2)}\n`
}
