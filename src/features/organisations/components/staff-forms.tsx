import { useTranslations } from 'next-intl'
import { AttestForm } from '@/features/organisations/attestations/components/attest-form'
import { InviteForm } from '@/features/organisations/invitations/components/invite-form'
import type { PartyView } from '@/features/organisations/organisation-view'
import type { Day } from '@/lib/dates'

export type StaffFormsProps = { organisationId: string; party: PartyView; from: string; lastDay: Day }

/** The staff's acts for a party: invite its first people, or attest that it has nobody. */
export function StaffForms({ organisationId, party, from, lastDay }: StaffFormsProps) {
  const t = useTranslations('organisations.invite')
  const partyName = useTranslations('organisations.parties')(party.party)
  const isUnion = party.party !== 'employer'
  const mayInvite = party.mayGrant && (!isUnion || party.localUnions.length > 0)
  return (
    <>
      {mayInvite && (
        <InviteForm
          fold={t('staffSummary', { party: partyName })}
          lead={isUnion && t('leadStaff')}
          organisationId={organisationId}
          party={party}
          from={from}
          submitLabel={isUnion ? t('propose', { party: partyName }) : t('submit')}
          submitVariant="secondary"
        />
      )}
      <AttestForm organisationId={organisationId} party={party} lastDay={lastDay} />
    </>
  )
}
