import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { OccasionTag } from '@/features/deliveries/components/status-tags'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { InSpite } from '@/features/deliveries/history/components/in-spite'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { lacksCount } from '@/features/deliveries/outcomes/rules'
import { canMove } from '@/features/deliveries/rules'
import type { RoundSession } from '@/features/deliveries/sessions/queries'
import { ofRound } from '@/features/deliveries/sessions/round-pages'
import { type Day, dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { namesTogether } from '@/lib/organisation-name'
import { paths } from '@/lib/paths'

type OfRound = { roundId: string; startsOn: Day }

/** A round's joint sessions with what staff do with each, once for all its organisations. */
export function SessionList({ sessions, ...round }: { sessions: readonly RoundSession[] } & OfRound) {
  const t = useTranslations('deliveries')
  if (sessions.length === 0) return <p>{t('joint.none')}</p>
  return (
    <ol className="border-t border-line">
      {sessions.map(session => (
        <SessionItem key={session.occasion.id} session={session} {...round} />
      ))}
    </ol>
  )
}

const acts = [
  { move: 'plan', href: paths.planOccasion, label: 'plan' },
  { move: 'mark_done', href: paths.markOccasionDone, label: 'markDone' },
  { move: 'correct', href: paths.giveCount, label: 'giveCount' },
  { move: 'correct', href: paths.correctOccasion, label: 'correct' },
  { move: 'cancel', href: paths.cancelOccasion, label: 'cancel' },
] as const

function SessionItem({ session, roundId, startsOn }: { session: RoundSession } & OfRound) {
  const { occasion, reason } = session
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const title = textIn(locale, occasion.title)
  const isPlanned = occasion.status === 'planned'
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-lg">{title}</h3>
        {isLeftBehind(occasion, startsOn) ? (
          <Tag tone="warning">{t('joint.beforeStart')}</Tag>
        ) : (
          <OccasionTag occasion={occasion} />
        )}
      </div>
      <p className="first-letter:uppercase">
        <OccasionTime occasion={occasion} />
      </p>
      <Shares {...session} />
      <InSpite told={reason} />
      <ul data-print="hide" className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
        {acts
          .filter(
            ({ move, label }) => canMove(occasion, move) && (label !== 'giveCount' || lacksCount(occasion)),
          )
          .map(({ href, label }) => (
            <li key={label}>
              <TextLink href={ofRound(href(occasion), roundId)}>
                {t(label === 'plan' && isPlanned ? 'reschedule' : label)}
                <span className="sr-only">: {title}</span>
              </TextLink>
            </li>
          ))}
      </ul>
    </li>
  )
}

/** Where it is held and for how many in all, and each organisation's share. Those that differ in mode are told apart. */
function Shares({ occasion, shares, participants, isRest }: RoundSession) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const isDone = occasion.status === 'done'
  const known = shares.flatMap(one => one.participants ?? []).length
  // A place that one organisation wished is not yet that of all.
  const place = occasion.status === 'proposed' ? '' : occasion.place
  const shared = { place, actualParticipants: null, plannedParticipants: participants, sessionId: null }
  const modes = [...new Set(shares.map(({ mode }) => mode))]
  const named = (of: typeof shares) =>
    namesTogether(
      locale,
      of.map(one => t('joint.share', { organisation: one.organisation, count: one.participants ?? -1 })),
    )
  return (
    <>
      {isRest && <p>{t('joint.rest', { organisations: namesTogether(locale, namesOf(shares)) })}</p>}
      {isDone && <p>{t('joint.came', { count: participants ?? 0, known, all: shares.length })}</p>}
      <OccasionFacts occasion={{ ...occasion, ...shared }} isMixed={modes.length > 1} />
      {modes.map(mode => {
        const organisations = named(shares.filter(one => one.mode === mode))
        return (
          <p key={mode} className="max-w-measure text-sm text-ink-soft">
            {modes.length > 1
              ? t('joint.inMode', { mode: t(`mode.${mode}`), organisations })
              : t('joint.of', { organisations })}
          </p>
        )
      })}
    </>
  )
}

function namesOf(shares: RoundSession['shares']): string[] {
  return shares.map(({ organisation }) => organisation)
}

/** Several remain, so that one step plans or moves them. The rest of a session, for those who came later, is apart. */
export function arePlannedTogether(sessions: readonly RoundSession[]): boolean {
  return sessions.filter(({ occasion, isRest }) => !isRest && canMove(occasion, 'plan')).length > 1
}

/** A time that was set before the round got a later start: staff move it. */
function isLeftBehind({ status, startsAt }: OccasionView, startsOn: Day): boolean {
  return status === 'planned' && startsAt !== null && dayOf(startsAt) < startsOn
}
