import { useLocale, useTranslations } from 'next-intl'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { capitalised } from '@/lib/capitalised'
import { WRITTEN_IN } from '@/lib/written'

/** The other times that parties have asked for, in their words. */
export function Wishes({ proposal }: { proposal: Pick<TimeProposal, 'answers'> }) {
  const t = useTranslations('times.answers')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const wishes = proposal.answers.filter(({ wish }) => wish !== '')
  return wishes.map(({ party, wish }) => (
    <p key={party} lang={WRITTEN_IN} className="max-w-measure break-words whitespace-pre-line">
      {t('wish', { party: capitalised(parties(party), locale), wish })}
    </p>
  ))
}
