import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { StandInForm } from '@/features/organisations/mandates/components/stand-in-form'
import { getOrganisation } from '@/features/organisations/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('standIn.title') }
}

export default pageOf(async function StandInPage() {
  const actor = await partyActor()
  if (!isFreshlySignedIn(actor)) redirect(paths.signInAgain(paths.giveStandIn))
  const [t, organisation] = await Promise.all([
    getTranslations('organisations'),
    getOrganisation(actor, actor.organisation.id),
  ])
  const own = organisation?.parties.find(one => one.party === actor.party)
  if (!own) notFound()
  const title = t('standIn.title')
  const trail = [{ href: paths.organisation, label: t('page.title') }, { label: title }]
  const example = t('standIn.example', { name: actor.name })
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={title}
      lead={t('standIn.lead', { party: t(`parties.${actor.party}`), example })}
    >
      {own.mayGiveStandIn ? (
        <StandInForm actor={actor} />
      ) : (
        <Notice title={t('invite.mayNot')}>
          <p>{t('invite.mayNotWhy')}</p>
        </Notice>
      )}
    </Page>
  )
})
