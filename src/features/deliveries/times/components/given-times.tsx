import { useLocale, useTranslations } from 'next-intl'
import { useSuitsText } from '@/features/deliveries/times/components/suits-text'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { capitalised } from '@/lib/capitalised'
import type { Party } from '@/lib/party'

/** Each proposed time, by a party's own answer and those of the others. */
export function GivenTimes({ proposal, party }: { proposal: TimeProposal; party: Party }) {
  const t = useTranslations('times.answer')
  const locale = useLocale()
  const slotText = useSlotText()
  const suitsText = useSuitsText(proposal, party)
  const own = proposal.answers.find(answer => answer.party === party)
  return (
    <ul className="flex flex-col gap-2">
      {proposal.times.map(({ position, ...slot }) => (
        <li key={position}>
          <p>
            {t(own?.suits.includes(position) ? 'slotSuits' : 'slotSuitsNot', {
              slot: capitalised(slotText(slot), locale),
            })}
          </p>
          <p className="text-sm text-ink-soft empty:hidden">{suitsText(position)}</p>
        </li>
      ))}
    </ul>
  )
}
