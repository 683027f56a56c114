import type { StaffActor } from '@/auth/actor'
import { OutboxTable } from '@/features/notifications/outbox/components/outbox-table'
import { listMail } from '@/features/notifications/outbox/queries'

/** A mail that was given up: to whom, what the server said, and the press that tries it once more. */
export async function MailReading({ actor, mailId }: { actor: StaffActor; mailId: string }) {
  const { mails } = await listMail(actor, { id: mailId, page: 1 })
  return <OutboxTable mails={mails} />
}
