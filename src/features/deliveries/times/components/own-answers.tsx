import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { type HistoryEntry, whyMoved } from '@/features/deliveries/history/history-entry'
import { AnswerForm } from '@/features/deliveries/times/components/answer-form'
import { GivenTimes } from '@/features/deliveries/times/components/given-times'
import {
  BeforeTimes,
  type BeforeTimesProps,
  ProposalStanding,
} from '@/features/deliveries/times/components/proposal-standing'
import { SettledTimes } from '@/features/deliveries/times/components/settled-times'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isToAnswer } from '@/features/deliveries/times/rules'
import { capitalised } from '@/lib/capitalised'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { TIMES_PLACE } from '@/lib/paths'

type OwnAnswersProps = {
  proposals: TimeProposal[]
  history: HistoryEntry[]
  occasions: readonly OccasionView[]
  actor: Actor
  /** The place on the page that the address asks for. */
  place: unknown
}

/** The times that a party is asked about, each with its form or with the answer that it gave. */
export function OwnAnswers({ proposals, history, occasions, actor, place }: OwnAnswersProps) {
  const t = useTranslations('times.answer')
  const locale = useLocale()
  if (!isParty(actor)) return null
  const { party } = actor
  const asked = proposals.filter(proposal => proposal.asked.includes(party))
  if (asked.length === 0) return place === TIMES_PLACE ? <SettledTimes {...{ history, occasions }} /> : null
  // A mail about the newest leads to the first of them.
  const inTurn = asked.toSorted(
    (one, other) =>
      Number(isToAnswer(other, party)) - Number(isToAnswer(one, party)) ||
      other.proposedAt.getTime() - one.proposedAt.getTime(),
  )
  return inTurn.map((proposal, index) => {
    const isGiven = proposal.answers.some(answer => answer.party === party)
    return (
      <Section
        key={proposal.id}
        id={index === 0 ? TIMES_PLACE : undefined}
        title={t(isGiven ? 'titleGiven' : 'title')}
        lead={isGiven ? textIn(locale, proposal.occasion.title) : undefined}
      >
        <OwnAnswer
          {...{ proposal, party }}
          today={dayOf(actor.now)}
          reason={whyMoved(history, proposal.occasion.id)}
        />
      </Section>
    )
  })
}

function OwnAnswer({ proposal, party, today, reason }: BeforeTimesProps) {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const form = { proposal, party, idempotencyKey: randomUUID() }
  const own = proposal.answers.find(answer => answer.party === party)
  const before = <BeforeTimes {...{ proposal, party, today, reason }} />
  const standing = <ProposalStanding proposal={proposal} party={party} />
  if (!own) {
    return (
      <>
        <div className="mb-5 flex flex-col gap-3">{before}</div>
        <AnswerForm {...form} />
        <div className="mt-4">{standing}</div>
      </>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{t('given', { party: capitalised(parties(party), locale) })}</p>
      <GivenTimes proposal={proposal} party={party} />
      {own.wish !== '' && <p className="whitespace-pre-line">{t('givenWish', { wish: own.wish })}</p>}
      {before}
      {standing}
      <AnswerForm {...form} fold={t('change')} />
    </div>
  )
}
