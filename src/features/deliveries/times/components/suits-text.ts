import { useLocale, useTranslations } from 'next-intl'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { suitedBy } from '@/features/deliveries/times/rules'
import type { Party } from '@/lib/party'

/** Says which of the other parties a proposed time suits; nothing while it suits none of them. */
export function useSuitsText(proposal: TimeProposal, party: Party): (position: number) => string | undefined {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  return position => {
    const others = suitedBy(proposal, position).filter(one => one !== party)
    if (others.length === 0) return undefined
    return t('suitsOthers', { parties: list.format(others.map(one => parties(one))) })
  }
}
