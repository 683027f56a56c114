import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { DescriptionList } from '@/components/ui/description-list'
import { DismissForm } from '@/features/notifications/outbox/components/dismiss-form'
import { MailStateTag, RetryStep } from '@/features/notifications/outbox/components/outbox-table'
import { listMail, type OutboxMail } from '@/features/notifications/outbox/queries'

type MailDutyProps = { actor: StaffActor; mailId: string }

/** A mail that was given up: to whom, and what the server said. */
export async function MailReading({ actor, mailId }: MailDutyProps) {
  const [mail] = (await listMail(actor, { id: mailId, page: 1 })).mails
  return mail && <Facts mail={mail} />
}

function Facts({ mail }: { mail: OutboxMail }) {
  const t = useTranslations('notifications.outbox.columns')
  const leading = [
    { term: t('to'), description: mail.toAddress },
    { term: t('subject'), description: <span lang={mail.locale}>{mail.subject}</span> },
  ]
  const items = [
    { term: t('state'), description: <MailStateTag mail={mail} /> },
    { term: t('attempts'), description: mail.attempts },
  ]
  return (
    <>
      <DescriptionList layout="leading" items={leading} />
      <DescriptionList items={items} />
    </>
  )
}

/** Tries it once more, or says why that can't be done. A mail that needs nothing more is dismissed. */
export async function MailAct({ actor, mailId }: MailDutyProps) {
  const [mail] = (await listMail(actor, { id: mailId, page: 1 })).mails
  if (!mail) return null
  return (
    <>
      <RetryStep mail={mail} />
      <DismissForm mailId={mail.id} />
    </>
  )
}
