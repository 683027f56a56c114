import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { BulkStepView } from '@/features/bulk-steps/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The reader's own last steps, each with how far it came. */
export function EarlierSteps({ steps }: { steps: BulkStepView[] }) {
  const t = useTranslations('bulkSteps')
  const format = useFormatter()
  if (steps.length === 0) return null
  return (
    <Section title={t('earlier')}>
      <ul className="border-t border-line">
        {steps.map(({ id, step, pressedAt, rows }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line">
            <TextLink href={paths.adminBulkStep(id)} className="link-tall">
              {t(`title.${step}`)}
            </TextLink>
            <span className="text-sm text-ink-soft tabular-nums">
              {t('doneOf', {
                done: rows.filter(({ outcome }) => outcome === 'done').length,
                total: rows.length,
              })}
              {' · '}
              <time dateTime={pressedAt.toISOString()}>
                {format.dateTime(pressedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
