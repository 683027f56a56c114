import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { BulkPresses } from '@/features/bulk-steps/components/bulk-presses'
import { bulkSteps, kindsOf, MOST_AT_ONCE } from '@/features/bulk-steps/rules'
import { KEEP } from '@/features/bulk-steps/schema'
import { CHOSEN, SITE } from '@/features/duties/chosen'
import type { Duties } from '@/features/duties/duty'
import type { ShownFilter } from '@/features/duties/duty-filter'
import { workplaceAt } from '@/features/duties/duty-pages'
import { type DutyKind, dutyNamed } from '@/features/duties/rules'
import { paths } from '@/lib/paths'

type BulkBarProps = { groups: readonly Pick<Duties, 'kind' | 'shown'>[]; filter: ShownFilter }

/**
 * The steps for the chosen rows, of those that some of them can take. It leads to a page that shows what a step would
 * do, and back to the same list. It shows once a row is chosen; where the browser can't tell, always. Rows that were
 * chosen in another selection stay chosen.
 */
export function BulkBar({ groups, filter }: BulkBarProps) {
  const t = useTranslations('bulkSteps')
  const { ticked = [], ...shown } = filter
  const listed = new Set(groups.flatMap(({ shown: rows }) => rows.map(({ name }) => name)))
  const kept = ticked.filter(name => !listed.has(name))
  const kinds = [...groups.map(({ kind }) => kind), ...kept.flatMap(name => dutyNamed(name)?.kind ?? [])]
  return (
    <form id={CHOSEN} method="get" action={paths.adminBulk} className="bulk-bar">
      {[...new URL(workplaceAt(shown), SITE).searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kept.map(name => (
        <input key={name} type="hidden" name="sak" value={name} />
      ))}
      {/* A phone's bar has one line beside the presses. */}
      <p className={kept.length > 0 ? 'font-semibold max-lg:hidden' : 'font-semibold'}>{t('chosen')}</p>
      {kept.length > 0 && (
        <p>
          {t('kept', { count: kept.length })}{' '}
          <TextLink href={workplaceAt({ ...shown, ticked: ticked.filter(name => listed.has(name)) })}>
            {t('untick', { count: kept.length })}
          </TextLink>
        </p>
      )}
      <BulkPresses steps={stepsFor(kinds, step => t(`step.${step}`))} most={MOST_AT_ONCE}>
        <Button type="submit" name="steg" value={KEEP} className="[@media(scripting:enabled)]:hidden">
          {t('keep')}
        </Button>
      </BulkPresses>
    </form>
  )
}

function stepsFor(kinds: readonly DutyKind[], labelOf: (step: (typeof bulkSteps)[number]) => string) {
  return bulkSteps
    .map(step => ({
      step,
      label: labelOf(step),
      kinds: kindsOf[step].filter(kind => kinds.includes(kind)),
    }))
    .filter(one => one.kinds.length > 0)
}
