import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { inboxReader } from '@/auth/demo-people'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { MailSheet } from '@/features/notifications/outbox/components/mail-sheet'
import { getCapturedMail } from '@/features/notifications/outbox/queries'
import { mailIdSchema } from '@/features/notifications/outbox/schema'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('inbox.title') }
}

export default pageOf(async function InboxMailPage({ params }: Props) {
  const id = mailIdSchema.safeParse((await params).id)
  const actor = inboxReader()
  if (!actor || !id.success) notFound()
  const mail = await getCapturedMail(actor, id.data)
  if (!mail) notFound()
  const t = await getTranslations('notifications.inbox')
  const breadcrumbs = (
    <Breadcrumbs items={[{ href: paths.demoInbox, label: t('title') }, { label: mail.subject }]} />
  )
  return (
    <Page title={mail.subject} eyebrow={t('title')} breadcrumbs={breadcrumbs}>
      <MailSheet mail={mail} portalUrl={portalUrl()} />
    </Page>
  )
})
