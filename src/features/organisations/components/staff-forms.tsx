import { useTranslations } from 'next-intl'
import { AttestForm } from '@/features/organisations/attestations/components/attest-form'
import { InviteForm } from '@/features/organisations/invitations/components/invite-form'
import type { PartyView } from '@/features/organisations/organisation-view'
import { lacksUnion } from '@/features/organisations/party-steps'
import type { Day } from '@/lib/dates'

export type StaffInviteProps = {
  organisationId: string
  party: PartyView
  from: string
  /** The address of the one to invite, where it is known. */
  email?: string
}
export type StaffFormsProps = StaffInviteProps & {
  lastDay: Day
  /** The party's next step, which stands before these. */
  leads?: string | null
}

/** The staff's acts for a party: invite its first people, or attest that it has nobody. */
export function StaffForms({ lastDay, leads, ...at }: StaffFormsProps) {
  const { party, organisationId } = at
  return (
    <>
      {party.mayGrant && !lacksUnion(party) && leads !== 'invite' && <StaffInvite {...at} isFolded />}
      <AttestForm organisationId={organisationId} party={party} lastDay={lastDay} />
    </>
  )
}

/** Unfolded it is the page's own step. */
export function StaffInvite({ isFolded, ...at }: StaffInviteProps & { isFolded?: boolean }) {
  const t = useTranslations('organisations.invite')
  const party = useTranslations('organisations.parties')(at.party.party)
  const isUnion = at.party.party !== 'employer'
  return (
    <InviteForm
      {...at}
      fold={isFolded && t('staffSummary', { party })}
      lead={isUnion && t('leadStaff')}
      submitLabel={isUnion ? t('propose', { party }) : t('submit')}
      submitVariant={isFolded ? 'secondary' : 'primary'}
    />
  )
}
