import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { mailSign } from '@/features/notifications/mail-sign'
import { MailSheet } from '@/features/notifications/outbox/components/mail-sheet'
import { findMailPage } from '@/features/notifications/outbox/find-mail-page'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { toAddress: address } = await findMailPage(params)
  const t = await getTranslations('notifications.inbox')
  return { title: `${t('mailTo', { address })} – ${t('title')}` }
})

export default pageOf(async function InboxMailPage({ params }: Props) {
  const mail = await findMailPage(params)
  const t = await getTranslations('notifications.inbox')
  const sign = mailSign(mail.sign)
  const breadcrumbs = (
    <Breadcrumbs
      items={[
        { href: paths.demoInbox, label: t('title') },
        // The subject is in the receiver's language, and a crumb in the reader's.
        { label: t('mailTo', { address: mail.toAddress }) },
      ]}
    />
  )
  return (
    <Page
      title={<span lang={mail.locale}>{mail.subject}</span>}
      eyebrow={t('title')}
      breadcrumbs={breadcrumbs}
    >
      <MailSheet mail={mail} portalUrl={portalUrl()} sign={sign && <ServiceSign {...sign} size={112} />} />
    </Page>
  )
})
