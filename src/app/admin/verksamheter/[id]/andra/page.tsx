import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EndMemberForm, ReinstateForm } from '@/features/organisations/register/components/end-member-form'
import { ChangeMemberForm } from '@/features/organisations/register/components/member-form'
import { getMember } from '@/features/organisations/register/member-queries'
import { organisationIdFrom } from '@/features/organisations/schema'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.member'))('edit') }
}

export default pageOf(async function ChangeOrganisationPage({
  params,
}: PageProps<'/admin/verksamheter/[id]/andra'>) {
  const actor = await adminActor()
  const id = organisationIdFrom((await params).id)
  const member = id ? await getMember(actor, id) : null
  if (!member) notFound()
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
