import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { DescriptionList } from '@/components/ui/description-list'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import { StaffForms } from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { OrganisationView } from '@/features/organisations/organisation-view'
import { lastAttestedDay } from '@/features/organisations/rules'
import { dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

type PartyDutyProps = { actor: StaffActor; organisationId: string }

const findOrganisation = ({ actor, organisationId }: PartyDutyProps) =>
  findOrganisationPage(actor, Promise.resolve({ id: organisationId }))

/** The organisation as the staff read it before they act for one of its parties. */
export async function PartyReading(props: PartyDutyProps) {
  return <Facts organisation={await findOrganisation(props)} />
}

function Facts({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslations('organisations')
  const { organisationNumber: number, place, headcount, parties } = organisation
  const standings = parties.map(party => ({
    term: t(`partyTitle.${party.party}`),
    description: t(`representation.${party.representation}`),
  }))
  return (
    <>
      <p>{t('register.facts', { number, place: place || 'none', headcount })}</p>
      <PartiesRing parties={parties} size={120} />
      <DescriptionList items={standings} />
    </>
  )
}

/** All that the staff can do for the party. */
export async function PartyAct({ party: asked, ...props }: PartyDutyProps & { party: Party | null }) {
  const { id, parties } = await findOrganisation(props)
  const party = parties.find(one => one.party === asked)
  if (!party) return null
  const shown = { organisationId: id, party, from: paths.adminOrganisation(id) }
  return (
    <PartySection {...shown}>
      <StaffForms {...shown} lastDay={lastAttestedDay(dayOf(props.actor.now))} />
    </PartySection>
  )
}
