import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { DescriptionList } from '@/components/ui/description-list'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import {
  StaffForms,
  StaffInvite,
  type StaffInviteProps,
} from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { OrganisationView, PartyView } from '@/features/organisations/organisation-view'
import { nextStepOf, standsAs } from '@/features/organisations/party-steps'
import { lastAttestedDay } from '@/features/organisations/rules'
import { AddUnionForm } from '@/features/organisations/unions/components/union-forms'
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
    description: t(`representation.${standsAs(party)}`),
  }))
  return (
    <>
      <p>{t('register.facts', { number, place: place || 'none', headcount })}</p>
      <PartiesRing parties={parties} size={120} />
      <DescriptionList items={standings} />
    </>
  )
}

type PartyActProps = PartyDutyProps & {
  party: Party | null
  /** The row that the duty is about. */
  id: string
}

/** All that the staff can do for the party. First comes what the duty asks, as the primary step. */
export async function PartyAct({ party: asked, id, ...props }: PartyActProps) {
  const { id: organisationId, parties } = await findOrganisation(props)
  const party = parties.find(one => one.party === asked)
  if (!party) return null
  const next = isThere(party, id) ? null : nextStepOf(party)
  const shown = { organisationId, party, from: paths.adminOrganisation(organisationId) }
  const leads = next ?? id
  return (
    <PartySection {...shown} leads={leads} step={next && <NextStep {...shown} next={next} />}>
      <StaffForms {...shown} leads={leads} lastDay={lastAttestedDay(dayOf(props.actor.now))} />
    </PartySection>
  )
}

/** An attestation, invitation or request that waits has a step of its own. */
function isThere({ attestations, invitations, requests }: PartyView, id: string): boolean {
  return [...attestations, ...invitations, ...requests].some(one => one.id === id)
}

type NextStepProps = StaffInviteProps & { next: 'union' | 'invite' }

/** The rest of the way for the party, and where the duty ends. */
function NextStep({ next, ...at }: NextStepProps) {
  const t = useTranslations('organisations')
  const { party, contested } = at.party
  const left = { party: t(`parties.${party}`), closes: String(contested.length > 0) }
  return (
    <>
      <p className="font-semibold">{t(`left.${next}`, left)}</p>
      {next === 'union' ? <AddUnionForm {...at} /> : <StaffInvite {...at} />}
    </>
  )
}
