import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import {
  AcceptForm,
  InvitationFacts,
} from '@/features/organisations/invitations/components/invitation-answer'
import { InvitationDeadEnd } from '@/features/organisations/invitations/components/invitation-dead-end'
import { getInvitation } from '@/features/organisations/invitations/queries'
import { doneIn } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('invitation.heading') }
}

export default pageOf(async function InvitationPage({ searchParams }: PageProps<'/inbjudan'>) {
  const [{ kod: asked, till, klart }, actor, t] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('organisations'),
  ])
  const kod = typeof asked === 'string' ? asked : ''
  if (doneIn(klart) === 'renewed') {
    return <Page title={t('invitation.renewedTitle')} lead={t('invitation.renewed')} />
  }
  const invitation = kod ? await getInvitation(actor, kod) : null
  if (!invitation) return <InvitationDeadEnd why="unknown" kod={kod} />
  if (invitation.isForeign) return <InvitationDeadEnd why="foreign" kod={kod} />
  const { organisation, party, standing, byStaff, standsInFor: giver } = invitation
  if (standing !== 'open') return <InvitationDeadEnd why={standing} kod={kod} />
  const about = { organisation, party: t(`parties.${party}`), by: byStaff ? 'staff' : 'party' }
  return (
    <Page
      title={t('invitation.title', about)}
      lead={giver ? t('invitation.leadStandIn', { ...about, giver }) : t('invitation.lead', about)}
      nextStep={<AcceptForm kod={kod} till={typeof till === 'string' ? till : undefined} />}
    >
      <InvitationFacts invitation={invitation} />
      <Notice>{t(isSignedIn(actor) ? 'invitation.signedIn' : 'invitation.acceptHint')}</Notice>
    </Page>
  )
})
