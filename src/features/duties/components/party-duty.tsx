import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Unbroken } from '@/components/ui/unbroken'
import { type PartyDuty, wayToDuty } from '@/features/duties/party-duty'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

type PressProps = {
  /** The element that names its order, where a page has several. Without one it is the page's own step. */
  describedBy?: string
  /** It is the page's step all the same. */
  leads?: boolean
}

/** A party's duty in words, and with its press. They stand in the place of the order's own. */
export function partyDutyParts(duty: PartyDuty | undefined, press: PressProps = {}) {
  if (!duty) return null
  return {
    text: <DutyText duty={duty} />,
    shortText: <DutyText duty={duty} isShort />,
    press: duty.isOwn ? <DutyPress duty={duty} {...press} /> : null,
  }
}

function DutyText({ duty, isShort = false }: { duty: PartyDuty; isShort?: boolean }) {
  const full = useFullText()
  const short = useShortText()
  return <Unbroken>{(isShort ? short : full)(duty)}</Unbroken>
}

function DutyPress({ duty, describedBy, leads = !describedBy }: PressProps & { duty: PartyDuty }) {
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

function useFullText() {
  const times = useTranslations('times.waiting')
  const next = useTranslations('deliveries.next')
  const followUps = useTranslations('followUps')
  const awaited = useAwaited()
  const locale = useLocale()
  return (duty: PartyDuty): string => {
    const day = dayText(locale, duty.day)
    if (duty.kind === 'evaluate') return next('evaluate')
    if (duty.kind === 'follow_up') return followUps('step', { day })
    return duty.isOwn ? times(`${duty.kind}.note`, { day }) : times(`${duty.kind}.answered`, awaited(duty))
  }
}

function useShortText() {
  const t = useTranslations('orders.shortDuty')
  const awaited = useAwaited()
  const locale = useLocale()
  return (duty: PartyDuty): string => {
    if (!duty.isOwn) return t('others', awaited(duty))
    return t(duty.kind, { day: dayText(locale, duty.day) })
  }
}

function useAwaited() {
  const parties = useTranslations('common.party')
  const format = useFormatter()
  return ({ awaited }: PartyDuty) => ({
    count: awaited.length,
    parties: format.list(awaited.map(party => parties(party))),
  })
}
