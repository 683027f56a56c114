import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'
import { ContactList } from '@/features/journey/components/contact-list'
import { JourneySection } from '@/features/journey/components/journey-section'
import { UnderWay } from '@/features/journey/components/under-way'
import { listContacts } from '@/features/journey/contact-queries'
import { getJourney } from '@/features/journey/queries'
import { waitingFor } from '@/features/journey/rules'
import { OrganisationDone } from '@/features/organisations/components/organisation-done'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import { StaffForms } from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { PartyView } from '@/features/organisations/organisation-view'
import { MemberSection } from '@/features/organisations/register/components/member-section'
import { getMember } from '@/features/organisations/register/member-queries'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { lastAttestedDay } from '@/features/organisations/rules'
import { SuggestedStations } from '@/features/suggestions/components/suggested-stations'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/verksamheter/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { name } = await findOrganisationPage(await staffActor(), params)
  return { title: name }
})

export default pageOf(async function AdminOrganisationPage(props: Props) {
  const actor = await staffActor()
  const organisation = await findOrganisationPage(actor, props.params)
  const member = await getMember(actor, organisation.id)
  if (!member) notFound()
  const [t, contacts, journey, suggested, { klart, part }] = await Promise.all([
    getTranslations('organisations.register'),
    listContacts(actor, organisation.id),
    getJourney(actor, organisation.id),
    getSuggestions(actor, organisation.id),
    props.searchParams,
  ])
  const stations = journey ?? []
  const { name, organisationNumber: number, place, headcount } = organisation
  const from = paths.adminOrganisation(organisation.id)
  const shown = { organisationId: organisation.id, from }
  const { parties } = organisation
  const sectionOf = (party: PartyView) => (
    <PartySection
      key={party.party}
      {...shown}
      party={party}
      waiting={waitingFor(party.party, stations)}
      formsAt={part === party.party ? undefined : paths.adminParty(organisation.id, party.party)}
    >
      <StaffForms {...shown} party={party} lastDay={lastAttestedDay(dayOf(actor.now))} />
    </PartySection>
  )
  const trail = [{ href: paths.adminOrganisations, label: t('title') }, { label: name }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={name}
      lead={t('facts', { number, place: place || 'none', headcount })}
      sign={<PartiesRing parties={parties} size={160} />}
      width="wide"
    >
      <OrganisationDone done={klart} />
      <div className="about-columns">
        <div className="flex flex-col gap-12 empty:hidden">
          {parties.filter(({ party }) => party === part).map(sectionOf)}
          <UnderWay stations={stations} />
        </div>
        <div className="about-people">
          <ContactList contacts={contacts} />
          {parties.filter(({ party }) => party !== part).map(sectionOf)}
          <MemberSection member={member} mayEdit={canKeepRegister(actor)} />
        </div>
        <JourneySection
          stations={stations}
          sign={drawSign}
          isOwn={false}
          ahead={<SuggestedStations suggested={suggested} sign={drawSign} mayAct={false} />}
        />
      </div>
    </Page>
  )
})

function drawSign({ number, level, kinds }: Omit<ServiceSignProps, 'size'>) {
  return <ServiceSign number={number} level={level} kinds={kinds} size={56} />
}
