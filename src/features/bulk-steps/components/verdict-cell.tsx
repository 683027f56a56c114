import { useLocale, useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { PreviewRow } from '@/features/bulk-steps/queries'
import { type BulkStep, readersOf, type Verdict } from '@/features/bulk-steps/rules'
import { daysInWords } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

const tones: Record<Verdict, Tone> = {
  does: 'info',
  own: 'neutral',
  refused: 'neutral',
  not_for_kind: 'neutral',
  gone: 'neutral',
  too_many: 'warning',
}

type VerdictCellProps = {
  step: BulkStep
  row: Pick<PreviewRow, 'duty' | 'verdict' | 'why' | 'reminded' | 'mailed'>
}

/** The step's effect on a row, or why it is skipped. Of a reminder it is said how many get mail. */
export function VerdictCell({ step, row }: VerdictCellProps) {
  const t = useTranslations('bulkSteps')
  const reasons = useTranslations('reasons')
  const locale = useLocale()
  const { duty, verdict, why, reminded, mailed } = row
  const isDone = verdict === 'does'
  return (
    <>
      <Tag tone={tones[verdict]} className="whitespace-normal!">
        {isDone ? <Effect {...{ step, duty, reminded }} /> : t('skips')}
      </Tag>
      {isDone && mailed !== undefined && (
        <span className="row-note block">{t('mailed', { count: mailed })}</span>
      )}
      {!isDone && (
        <span className="row-note block">
          {why ? reasons(why.reason, daysInWords(locale, why.values)) : t(verdict)}
        </span>
      )}
    </>
  )
}

type EffectProps = Pick<VerdictCellProps, 'step'> & Pick<PreviewRow, 'duty' | 'reminded'>

/**
 * Before a message is sent it is said of each row who will read it. A reminder names those who get it. A colleague's row
 * says from whom it is taken.
 */
function Effect({ step, duty, reminded }: EffectProps) {
  const t = useTranslations('bulkSteps')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  if (reminded?.length) return t('reminds', { parties: format.list(reminded.map(party => parties(party))) })
  if (step === 'take' && duty?.owner) return t('takesOver', { name: duty.owner })
  if (step !== 'message' || !duty) return t(`does.${step}`)
  const readers = readersOf(duty)
  return readers === 'parties' ? t('toAll') : t('toParty', { party: parties(readers) })
}
