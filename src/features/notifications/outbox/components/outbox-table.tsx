import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { retryMailAction } from '@/features/notifications/outbox/actions'
import type { OutboxMail } from '@/features/notifications/outbox/queries'
import {
  type OutboxFilter,
  type OutboxState,
  outboxFilter,
  outboxOrderings,
} from '@/features/notifications/outbox/schema'
import { columnSort } from '@/lib/list-filter'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

const tones: Record<OutboxState, Tone> = {
  queued: 'waiting',
  captured: 'info',
  sent: 'success',
  failed: 'danger',
  bounced: 'danger',
  dismissed: 'neutral',
}

export function OutboxTable({ mails, filter }: { mails: OutboxMail[]; filter: OutboxFilter }) {
  const t = useTranslations('notifications.outbox')
  const format = useFormatter()
  const columns = [
    ...(['subject', 'to', 'state'] as const).map(name => ({ name, label: t(`columns.${name}`) })),
    { name: 'attempts' as const, label: t('columns.attempts'), align: 'end' as const },
    {
      name: 'created' as const,
      label: t('columns.created'),
      sort: columnSort(outboxOrderings, 'created', filter.sorting, sorting =>
        outboxFilter.write(paths.adminMail, { ...filter, sorting, page: 1 }),
      ),
    },
    { name: 'step' as const, label: t('columns.step'), labelHidden: true },
  ]
  const rowOf = (mail: OutboxMail) => ({
    key: mail.id,
    cells: {
      subject: mail.about ? (
        <TextLink href={mail.about} lang={mail.locale}>
          {mail.subject}
        </TextLink>
      ) : (
        <span lang={mail.locale}>{mail.subject}</span>
      ),
      to: <span className="wrap-break-word">{mail.toAddress}</span>,
      state: <MailStateTag mail={mail} />,
      attempts: mail.attempts,
      created: (
        <time className="whitespace-nowrap" dateTime={mail.createdAt.toISOString()}>
          {format.dateTime(mail.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      ),
      step: <RetryStep mail={mail} />,
    },
  })
  return (
    <Table caption={t('caption')} captionHidden narrow="flow" columns={columns} rows={mails.map(rowOf)} />
  )
}

/** The fate of the mail. While it is tried again: since when, and the server's answer. */
export function MailStateTag({
  mail: { state, lastError, failingSince, dismissReason },
}: {
  mail: OutboxMail
}) {
  const t = useTranslations('notifications.outbox')
  const format = useFormatter()
  const isRetrying = state === 'queued' && failingSince !== null
  return (
    <>
      <Tag tone={isRetrying ? 'warning' : tones[state]}>{t(isRetrying ? 'retrying' : `states.${state}`)}</Tag>
      {failingSince && (
        <p className="mt-1 text-sm">
          {t('failingSince', {
            since: format.dateTime(failingSince, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </p>
      )}
      {lastError && <p className="mt-1 max-w-measure text-sm break-words">{lastError}</p>}
      {dismissReason && <p className="mt-1 max-w-measure text-sm break-words">{dismissReason}</p>}
    </>
  )
}

export function RetryStep({ mail }: { mail: OutboxMail }) {
  const t = useTranslations('notifications.outbox')
  if ((mail.state === 'failed' || mail.state === 'bounced') && mail.secret) {
    return <p className="text-sm text-ink-soft">{t(`secret.${mail.secret}`)}</p>
  }
  if (!mail.canRetry) return null
  return (
    <Form action={retryMailAction} id={`retry-${mail.id}`}>
      <input type="hidden" name="mailId" value={mail.id} />
      <SubmitButton variant="secondary">
        <span aria-hidden>{t('retry')}</span>
        <span className="sr-only">{t('retryOf', { subject: mail.subject })}</span>
      </SubmitButton>
    </Form>
  )
}
