import { useLocale, useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { periodIn } from '@/features/organisations/invitations/period'
import type { InvitationView } from '@/features/organisations/organisation-view'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { type Done, doneIn, doneText } from '@/lib/done'
import type { Party } from '@/lib/party'

/** The invitations of the party that the deed was done for, and where they are listed. */
type Sent = { invitations: InvitationView[]; place: string; party: Party; organisation: string }

const invitingDeeds: readonly Done[] = ['invited', 'stand_in_given', 'invitation_waits', 'request_granted']

type OrganisationDoneProps = {
  done: string | string[] | undefined
  sent?: Sent
  /** For which it was done, where the reader sees several. */
  party?: Party
}

/** Says what was just done; the address carries the word for it. Of an invitation it says to whom it went, and for what. */
export function OrganisationDone({ done, sent, party }: OrganisationDoneProps) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const deed = doneIn(done)
  const invited = deed && invitingDeeds.includes(deed) ? newestOf(sent?.invitations ?? []) : undefined
  if (!sent || !invited) {
    const text = deed === 'accepted' ? null : doneText(t, done)
    const named = text && party ? t('told.forParty', { party: t(`partyTitle.${party}`), text }) : text
    return <DoneNotice text={named} done={deed} />
  }
  const holds = t('invitation.holds', { period: t('invitation.period', periodIn(locale, invited, 'none')) })
  const { name, kind, isStandIn, expiresAt, standing } = invited
  const waits = standing === 'unconfirmed'
  const about = {
    name,
    organisation: sent.organisation,
    party: t(`parties.${sent.party}`),
    holds,
    waits: String(waits),
  }
  const next = waits
    ? t('done.invitation_waits')
    : t('told.works', { day: dayText(locale, dayOf(expiresAt)) })
  return (
    <DoneNotice text={t('told.invited', { ...about, as: isStandIn ? 'standIn' : kind })} done={deed}>
      <p className="mt-2">{next}</p>
      <p className="mt-2">
        <a className="link" href={`#${sent.place}`}>
          {t('told.seeInvitation')}
        </a>
      </p>
    </DoneNotice>
  )
}

function newestOf(invitations: InvitationView[]): InvitationView | undefined {
  return invitations.toSorted((one, other) => other.invitedAt.getTime() - one.invitedAt.getTime())[0]
}
