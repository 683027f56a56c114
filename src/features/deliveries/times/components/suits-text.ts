import { useLocale, useTranslations } from 'next-intl'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { refusedBy, suitedBy } from '@/features/deliveries/times/rules'
import { capitalised } from '@/lib/capitalised'
import { listText } from '@/lib/list-text'
import type { Party } from '@/lib/party'

/** Says which of the other parties a proposed time suits, and which it does not; nothing while none has answered. */
export function useSuitsText(proposal: TimeProposal, party: Party): (position: number) => string | undefined {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  return position => {
    const said = [
      { key: 'suitsOthers', those: suitedBy(proposal, position) },
      { key: 'cannotOthers', those: refusedBy(proposal, position) },
    ] as const
    const sentences = said.flatMap(({ key, those }) => {
      const others = those.filter(one => one !== party).map(one => parties(one))
      return others.length > 0 ? capitalised(t(key, { parties: listText(locale, others) }), locale) : []
    })
    return sentences.join(' ') || undefined
  }
}
