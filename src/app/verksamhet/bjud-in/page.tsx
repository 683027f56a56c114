import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { InviteForm } from '@/features/organisations/invitations/components/invite-form'
import { getOrganisation } from '@/features/organisations/queries'
import { INVITATION_DAYS } from '@/features/organisations/rules'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('invite.staffSummary') }
}

export default pageOf(async function InvitePage() {
  const actor = await partyActor()
  if (!isFreshlySignedIn(actor)) redirect(paths.signInAgain(paths.invite))
  const [t, organisation] = await Promise.all([
    getTranslations('organisations'),
    getOrganisation(actor, actor.organisation.id),
  ])
  const own = organisation?.parties.find(one => one.party === actor.party)
  if (!organisation || !own) notFound()
  const title = t('invite.title', { party: t(`parties.${actor.party}`) })
  const trail = [{ href: paths.organisation, label: t('page.title') }, { label: title }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={title}
      lead={t('invite.lead', { days: INVITATION_DAYS })}
    >
      {own.mayGrant ? (
        <InviteForm
          organisationId={organisation.id}
          party={own}
          from={paths.organisation}
          submitLabel={t('invite.submit')}
        />
      ) : (
        <Notice title={t('invite.mayNot')}>
          <p>{t('invite.mayNotWhy')}</p>
        </Notice>
      )}
    </Page>
  )
})
