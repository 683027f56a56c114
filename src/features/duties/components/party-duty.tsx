import { useTranslations } from 'next-intl'
import { AnswerBy } from '@/components/ui/answer-by'
import { ButtonLink } from '@/components/ui/button'
import { Unbroken } from '@/components/ui/unbroken'
import { useAskedText } from '@/features/deliveries/times/asked-text'
import { wishOf } from '@/features/deliveries/times/asked-words'
import { type PartyDuty, wayToDuty } from '@/features/duties/party-duty'
import { useFollowUpText } from '@/features/follow-ups/follow-up-text'
import type { Day } from '@/lib/dates'
import { useFormatter } from '@/messages/formatter'

type PressProps = {
  today: Day
  /** The element that names its order, where a page has several. Without one it is the page's own step. */
  describedBy?: string
  /** It is the page's step all the same. */
  leads?: boolean
}

/** A party's duty in words, and with its press. They stand in the place of the order's own. */
export function partyDutyParts(duty: PartyDuty | undefined, { today, ...press }: PressProps) {
  if (!duty) return null
  const { answerBy, isOwn, awaited } = duty
  const hasLastDay = answerBy && (isOwn || awaited.length > 0)
  return {
    lastDay: hasLastDay ? <AnswerBy {...{ answerBy, today, isOwn }} /> : null,
    text: <DutyText duty={duty} />,
    shortText:
      isOwn && answerBy ? <AnswerBy {...{ answerBy, today, isOwn }} isShort /> : <ShortText duty={duty} />,
    press: isOwn ? <DutyPress duty={duty} {...press} /> : null,
  }
}

function DutyText({ duty }: { duty: PartyDuty }) {
  const next = useTranslations('deliveries.next')
  const followUpText = useFollowUpText()
  const askedText = useAskedText()
  const { kind } = duty
  if (kind === 'evaluate') return next('evaluate')
  if (kind === 'follow_up') return <Unbroken>{followUpText(duty)}</Unbroken>
  return <Unbroken>{askedText({ ...duty, why: kind })}</Unbroken>
}

/** In the few words for which a bar on a phone has room. */
function ShortText({ duty }: { duty: PartyDuty }) {
  const t = useTranslations('orders.shortDuty')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const { isOwn, awaited } = duty
  const said = { count: awaited.length, parties: format.list(awaited.map(party => parties(party))) }
  return <Unbroken>{isOwn ? t('evaluate') : t('others', { ...said, wish: wishOf(duty) })}</Unbroken>
}

function DutyPress({
  duty,
  describedBy,
  leads = !describedBy,
}: Omit<PressProps, 'today'> & { duty: PartyDuty }) {
  const times = useTranslations('times.waiting')
  const next = useTranslations('deliveries.next')
  const followUps = useTranslations('followUps')
  const label = {
    answer: times('answer.step'),
    mode: times('mode.step'),
    evaluate: next('evaluateAction'),
    follow_up: followUps('action'),
  }[duty.kind]
  return (
    <ButtonLink
      variant={leads ? 'primary' : 'secondary'}
      href={wayToDuty(duty)}
      aria-describedby={describedBy}
    >
      {label}
    </ButtonLink>
  )
}
