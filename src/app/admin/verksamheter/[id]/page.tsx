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
import { stepUnderWay, waitingFor } from '@/features/journey/rules'
import { OrganisationDone } from '@/features/organisations/components/organisation-done'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import { NextStep } from '@/features/organisations/components/party-steps'
import { StaffForms } from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { PartyView } from '@/features/organisations/organisation-view'
import { nextStepOf } from '@/features/organisations/party-steps'
import { MemberSection } from '@/features/organisations/register/components/member-section'
import { getMember } from '@/features/organisations/register/member-queries'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { lastAttestedDay } from '@/features/organisations/rules'
import { SuggestedStations } from '@/features/suggestions/components/suggested-stations'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

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
  const hasFurther = suggested?.suggestions.length || !stations.length || !stations.every(stepUnderWay)
  const { name, organisationNumber: number, place, headcount } = organisation
  const { parties } = organisation
  const opened = parties.find(({ party }) => party === part)
  const sent = opened && { ...opened, place: `part-${opened.party}`, organisation: name }
  const done = <OrganisationDone done={klart} sent={sent} party={opened?.party} />
  const sectionOf = (party: PartyView) => {
    // Its forms lead back to it: there the deed is told, and they stand open for the next one.
    const shown = {
      organisationId: organisation.id,
      party,
      from: paths.adminParty(organisation.id, party.party),
    }
    const leads = nextStepOf(party) === 'invite' && party.mayGrant ? 'invite' : null
    return (
      <PartySection
        key={party.party}
        {...shown}
        waiting={waitingFor(party.party, stations)}
        formsAt={party === opened ? undefined : withPlace(shown.from, `part-${party.party}`)}
        step={party === opened && leads && <NextStep {...shown} next={leads} />}
      >
        <StaffForms {...shown} leads={leads} lastDay={lastAttestedDay(dayOf(actor.now))} />
      </PartySection>
    )
  }
  const trail = [{ href: paths.adminOrganisations, label: t('title') }, { label: name }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={name}
      lead={t('facts', { number, place: place || 'none', headcount })}
      sign={<PartiesRing parties={parties} size={160} />}
      width="wide"
    >
      {!opened && done}
      <div className="about-columns">
        <div className="flex flex-col gap-12">
          {opened && (
            <div className="flex flex-col gap-5">
              {done}
              {sectionOf(opened)}
            </div>
          )}
          <ContactList contacts={contacts} />
          <UnderWay stations={stations} sign={drawSign} />
        </div>
        <div className="about-people">
          {parties.filter(party => party !== opened).map(sectionOf)}
          <MemberSection member={member} mayEdit={canKeepRegister(actor)} />
        </div>
        {hasFurther && (
          <JourneySection
            stations={stations}
            sign={drawSign}
            isOwn={false}
            ahead={<SuggestedStations suggested={suggested} sign={drawSign} mayAct={false} />}
          />
        )}
      </div>
    </Page>
  )
})

function drawSign({ number, level, kinds }: Omit<ServiceSignProps, 'size'>) {
  return <ServiceSign number={number} level={level} kinds={kinds} size={56} />
}
