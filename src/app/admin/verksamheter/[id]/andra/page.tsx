import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { EndMemberForm, ReinstateForm } from '@/features/organisations/register/components/end-member-form'
import { ChangeMemberForm } from '@/features/organisations/register/components/member-form'
import { findMemberPage } from '@/features/organisations/register/find-member-page'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/verksamheter/[id]/andra'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findMemberPage(await adminActor(), params)
  return { title: (await getTranslations('organisations.member'))('edit') }
})

export default pageOf(async function ChangeOrganisationPage({ params }: Props) {
  const actor = await adminActor()
  const member = await findMemberPage(actor, params)
  const [t, register] = await Promise.all([
    getTranslations('organisations.member'),
    getTranslations('organisations.register'),
  ])
  const trail = [
    { href: paths.adminOrganisations, label: register('title') },
    { href: paths.adminOrganisation(member.id), label: member.name },
    { label: t('edit') },
  ]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('changeTitle', { name: member.name })}
      lead={t('changeLead')}
    >
      <ChangeMemberForm member={member} today={dayOf(actor.now)} />
      {member.memberTo ? (
        <ReinstateForm organisationId={member.id} />
      ) : (
        <EndMemberForm organisationId={member.id} />
      )}
    </Page>
  )
})
