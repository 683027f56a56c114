import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { MailLink } from '@/components/ui/mail-link'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySteps } from '@/features/organisations/components/party-steps'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import { MandateList } from '@/features/organisations/mandates/components/mandate-list'
import type { OrganisationView, PartyView } from '@/features/organisations/organisation-view'
import { standsAs } from '@/features/organisations/party-steps'
import { dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

type PartyDutyProps = { actor: StaffActor; organisationId: string }

const findOrganisation = ({ actor, organisationId }: PartyDutyProps) =>
  findOrganisationPage(actor, Promise.resolve({ id: organisationId }))

type PartyReadingProps = PartyDutyProps & Unions & { party: Party | null }

/** The organisation as the staff read it before they act for one of its parties. That party's people are read too. */
export async function PartyReading({ party, unions, ...props }: PartyReadingProps) {
  const organisation = await findOrganisation(props)
  const asked = organisation.parties.find(one => one.party === party)
  return (
    <>
      <Facts organisation={organisation} unions={unions} />
      {asked && <People party={asked} from={paths.adminOrganisation(organisation.id)} />}
    </>
  )
}

/** Those who may act for it. A right is ended on the organisation's own page. */
function People({ party, from }: { party: PartyView; from: string }) {
  const t = useTranslations('organisations')
  const label = `${t('page.people')}, ${t(`partyTitle.${party.party}`)}`
  return (
    <Section title={label}>
      <MandateList
        {...{ from, label, mandates: party.mandates, party: party.party }}
        waiting={0}
        mayEnd={false}
      />
    </Section>
  )
}

/** The central unions, each with the address where it is reached. */
type Unions = { unions: readonly { party: Party; address: string | null }[] }
type FactsProps = Unions & { organisation: OrganisationView }

/** Beside a party that is unclear stands the address of its central union, which knows who represents it. */
function Facts({ organisation, unions }: FactsProps) {
  const t = useTranslations('organisations')
  const addressOf = (party: PartyView) =>
    party.representation === 'unclear' && unions.find(union => union.party === party.party)?.address
  const { organisationNumber: number, place, headcount, parties } = organisation
  const standings = parties.map(party => {
    const address = addressOf(party)
    const standing = t(`representation.${standsAs(party)}`)
    return {
      term: t(`partyTitle.${party.party}`),
      description: address ? <Unclear {...{ party, standing, address }} /> : standing,
    }
  })
  return (
    <>
      <p>{t('register.facts', { number, place: place || 'none', headcount })}</p>
      <PartiesRing parties={parties} size={120} />
      <DescriptionList items={standings} />
    </>
  )
}

type UnclearProps = { party: PartyView; standing: string; address: string }

/** The union centrally may know who it is. */
function Unclear({ party: { party }, standing, address }: UnclearProps) {
  const t = useTranslations('organisations')
  return (
    <>
      <span className="block">{standing}</span>
      <span className="row-note">{t('central', { party })}</span> <MailLink address={address} />
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
  return party && <PartySteps {...{ organisationId, party, id }} today={dayOf(props.actor.now)} />
}
