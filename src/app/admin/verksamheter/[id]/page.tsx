import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { FunnelOfOrganisation } from '@/features/interest/funnel/components/funnel-of-organisation'
import { listFunnelOf } from '@/features/interest/funnel/queries'
import { OrganisationDone } from '@/features/organisations/components/organisation-done'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import { StaffForms } from '@/features/organisations/components/staff-forms'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import { DealingLinks } from '@/features/organisations/register/components/dealing-links'
import { MemberSection } from '@/features/organisations/register/components/member-section'
import { listDealings } from '@/features/organisations/register/dealings-queries'
import { getMember } from '@/features/organisations/register/member-queries'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { lastAttestedDay } from '@/features/organisations/rules'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf, endOfLastMonth } from '@/lib/dates'
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
  const asOf = endOfLastMonth(dayOf(actor.now))
  const [t, dealings, suggested, steps, services, { klart }] = await Promise.all([
    getTranslations('organisations.register'),
    listDealings(actor, organisation.id),
    getSuggestions(actor, organisation.id),
    listFunnelOf(actor, organisation.id, asOf),
    listServices(actor),
    props.searchParams,
  ])
  const { name, organisationNumber: number, place, headcount } = organisation
  const from = paths.adminOrganisation(organisation.id)
  const shown = { organisationId: organisation.id, from }
  const trail = [{ href: paths.adminOrganisations, label: t('title') }, { label: name }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={name}
      lead={t('facts', { number, place: place || 'none', headcount })}
      sign={<PartiesRing parties={organisation.parties} size={160} />}
      aside={<DealingLinks dealings={dealings} />}
    >
      <OrganisationDone done={klart} />
      <MemberSection member={member} mayEdit={canKeepRegister(actor)} />
      {organisation.parties.map(party => (
        <PartySection key={party.party} {...shown} party={party}>
          <StaffForms {...shown} party={party} lastDay={lastAttestedDay(dayOf(actor.now))} />
        </PartySection>
      ))}
      <FunnelOfOrganisation steps={steps} services={services} asOf={asOf} />
      <SuggestionList suggested={suggested} mayAct={false} most={3} />
    </Page>
  )
})
