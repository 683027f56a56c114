import { useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { DecisionNotice, DecisionReason } from '@/features/rounds/components/round-facts'
import type { RoundView } from '@/features/rounds/queries'
import { doneIn, doneText } from '@/lib/done'

type LastDeedProps = {
  round: RoundView
  klart: unknown /** It was done with one of its sessions. */
  isOfSession?: boolean
}

/** The press just made, and the decision. Where the press was the decision, one box says both. */
export function LastDeed({ round, klart, isOfSession = false }: LastDeedProps) {
  const t = useTranslations('rounds')
  const ofSession = useTranslations('deliveries')
  const done = doneIn(klart)
  if (isOfSession || done === 'scheduled') {
    return (
      <>
        <DoneNotice text={doneText(ofSession, klart)} />
        <DecisionNotice round={round} />
      </>
    )
  }
  const isDecision = done === round.status
  return (
    <>
      <DoneNotice text={doneText(t, klart)}>{isDecision && <DecisionReason round={round} />}</DoneNotice>
      {!isDecision && <DecisionNotice round={round} />}
    </>
  )
}
