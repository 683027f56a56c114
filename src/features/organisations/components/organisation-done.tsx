import { useLocale, useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { periodIn } from '@/features/organisations/invitations/period'
import type { InvitationView } from '@/features/organisations/organisation-view'
import { doneIn, doneText } from '@/lib/done'
import type { Party } from '@/lib/party'

/** Where the reader's own party lists its invitations, and those invitations. */
type Sent = { invitations: InvitationView[]; place: string }

type OrganisationDoneProps = {
  done: string | string[] | undefined
  sent?: Sent
  /** For which it was done, where the reader sees several. */
  party?: Party
}

/** Says what was just done; the address carries the word for it. Of an invitation it says to whom it went. */
export function OrganisationDone({ done, sent, party }: OrganisationDoneProps) {
  const t = useTranslations('organisations')
  const locale = useLocale()
  const deed = doneIn(done)
  const invited =
    deed === 'invited' || deed === 'stand_in_given' ? newestOf(sent?.invitations ?? []) : undefined
  if (!invited) {
    const text = deed === 'accepted' ? null : doneText(t, done)
    const named = text && party ? t('told.forParty', { party: t(`partyTitle.${party}`), text }) : text
    return <DoneNotice text={named} done={deed} />
  }
  const holds = t('invitation.holds', { period: t('invitation.period', periodIn(locale, invited, 'none')) })
  return (
    <DoneNotice text={t('told.mailed', { name: invited.name, holds })} done={deed}>
      <p className="mt-2">
        <a className="link" href={`#${sent?.place}`}>
          {t('told.seeInvitation')}
        </a>
      </p>
    </DoneNotice>
  )
}

function newestOf(invitations: InvitationView[]): InvitationView | undefined {
  return invitations.toSorted((one, other) => other.invitedAt.getTime() - one.invitedAt.getTime())[0]
}
