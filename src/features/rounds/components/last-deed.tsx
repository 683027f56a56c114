import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { DecisionNotice, DecisionReason } from '@/features/rounds/components/round-facts'
import type { RoundView } from '@/features/rounds/queries'
import { doneIn, doneText } from '@/lib/done'

/** The press just made, and the decision. Where the press was the decision, one box says both. */
export function LastDeed({ round, klart }: { round: RoundView; klart: unknown }) {
  const t = useTranslations('rounds')
  const done = doneIn(klart)
  const isDecision = done === round.status
  return (
    <>
      <DoneNotice text={doneText(t, klart)}>{isDecision && <DecisionReason round={round} />}</DoneNotice>
      {!isDecision && <DecisionNotice round={round} />}
    </>
  )
}
