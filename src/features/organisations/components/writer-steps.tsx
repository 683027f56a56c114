import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { StaffInvite } from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { PartyView } from '@/features/organisations/organisation-view'
import { helpOf } from '@/features/organisations/party-steps'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

type Writer = { email: string; subject: string }
type WriterStepsProps = {
  actor: StaffActor
  organisationId: string
  /** The one that the writer named. */
  party: Party | null
  writer: Writer
}

/** The way to a mandate for somebody who wrote without one. */
export async function WriterSteps({ actor, organisationId, party: named, writer }: WriterStepsProps) {
  const { parties } = await findOrganisationPage(actor, Promise.resolve({ id: organisationId }))
  const party = parties.find(({ party }) => party === named)
  return <HelpForWriter {...{ organisationId, party, writer }} />
}

type HelpProps = { organisationId: string; party: PartyView | undefined; writer: Writer }

/** The invitation where the staff give it, and always a mail. */
export function HelpForWriter({ organisationId, party, writer: { email, subject } }: HelpProps) {
  const t = useTranslations('organisations')
  const help = helpOf(party)
  const name = party ? t(`${help === 'own' ? 'partyTitle' : 'parties'}.${party.party}`) : ''
  const isInvited = party && help === 'invite'
  const from = party ? paths.adminParty(organisationId, party.party) : paths.adminOrganisation(organisationId)
  return (
    <>
      <p className="font-semibold">{t(`writer.${help}`, { party: name })}</p>
      {isInvited && <StaffInvite {...{ organisationId, party, from, email }} />}
      <ButtonLink
        href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}
        variant={isInvited ? 'secondary' : 'primary'}
      >
        {t('writer.write')}
      </ButtonLink>
      <TextLink href={from}>{t('writer.organisation')}</TextLink>
    </>
  )
}
