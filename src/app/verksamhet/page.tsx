import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { NEXT_STEP, Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'
import { JourneySection } from '@/features/journey/components/journey-section'
import { PackLink } from '@/features/journey/components/pack-link'
import { getJourney } from '@/features/journey/queries'
import { waitingFor } from '@/features/journey/rules'
import { GiveRight } from '@/features/organisations/components/give-right'
import { OrganisationDone } from '@/features/organisations/components/organisation-done'
import { PartiesRing } from '@/features/organisations/components/parties-ring'
import { PartySection } from '@/features/organisations/components/party-section'
import { getOrganisation } from '@/features/organisations/queries'
import { SuggestedStations } from '@/features/suggestions/components/suggested-stations'
import { getSuggestions } from '@/features/suggestions/queries'
import { paths } from '@/lib/paths'

/** The place of the parties' people, below the journey. */
const PEOPLE = 'personer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('page.title') }
}

export default pageOf(async function OrganisationPage({ searchParams }: PageProps<'/verksamhet'>) {
  const actor = await partyActor()
  const [t, organisation, stations, suggested, { klart }] = await Promise.all([
    getTranslations('organisations'),
    getOrganisation(actor, actor.organisation.id),
    getJourney(actor, actor.organisation.id),
    getSuggestions(actor, actor.organisation.id),
    searchParams,
  ])
  if (!organisation) notFound()
  const own = organisation.parties.find(one => one.party === actor.party)
  const party = t(`parties.${actor.party}`)
  const others = organisation.parties.filter(one => one !== own)
  const mayGive = own?.mayGrant
  return (
    <Page
      title={organisation.name}
      width="whole"
      lead={
        <>
          <p>{t('page.lead', { organisation: organisation.name, party })}</p>
          {/* The whole journey stands before them, and on a phone before the step too. */}
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-base">
            <a className="link" href={`#${PEOPLE}`}>
              {t('page.people')}
            </a>
            {mayGive && (
              <a className="link lg:hidden" href={`#${NEXT_STEP}`}>
                {t('give.title', { party })}
              </a>
            )}
          </p>
        </>
      }
      sign={<PartiesRing parties={organisation.parties} size={160} />}
      nextStep={mayGive && <GiveRight party={actor.party} />}
    >
      <OrganisationDone
        done={klart}
        sent={{
          invitations: own?.invitations ?? [],
          place: PEOPLE,
          party: actor.party,
          organisation: organisation.name,
        }}
      />
      <JourneySection
        stations={stations ?? []}
        sign={drawSign}
        isOwn
        action={<PackLink />}
        ahead={<SuggestedStations suggested={suggested} sign={drawSign} mayAct />}
      />
      <div
        id={PEOPLE}
        className="grid scroll-mt-6 gap-x-16 gap-y-12 xl:grid-cols-2 xl:grid-rows-[auto_auto_1fr] xl:[&>:first-child]:row-span-3"
      >
        {[...(own ? [own] : []), ...others].map(one => (
          <PartySection
            key={one.party}
            organisationId={organisation.id}
            party={one}
            from={paths.organisation}
            waiting={waitingFor(one.party, stations ?? [])}
          />
        ))}
      </div>
    </Page>
  )
})

function drawSign({ number, level, kinds }: Omit<ServiceSignProps, 'size'>) {
  return <ServiceSign number={number} level={level} kinds={kinds} size={56} />
}
