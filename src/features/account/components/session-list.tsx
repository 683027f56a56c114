import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { endOtherSessionsAction, endSessionAction } from '@/features/account/actions'
import type { SessionView } from '@/features/account/queries'
import { useFormatter } from '@/messages/formatter'

export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const t = useTranslations('account.sessions')
  const columns = [
    { label: t('device') },
    { label: t('how') },
    { label: t('since') },
    { label: t('seen') },
    { label: t('actions'), labelHidden: true },
  ]
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Table caption={t('title')} captionHidden>
        <TableHead columns={columns} />
        <TableBody>
          {sessions.map(session => (
            <SessionRow key={session.id} session={session} />
          ))}
        </TableBody>
      </Table>
      {sessions.length > 1 && (
        <Form
          id="andra"
          action={endOtherSessionsAction}
          submitLabel={t('endOthers')}
          submitVariant="danger"
          className="mt-6"
        />
      )}
    </Section>
  )
}

function SessionRow({ session }: { session: SessionView }) {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const device = session.device ? t('browserOn', session.device) : t('unknownDevice')
  const shown = (instant: Date) => format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <TableRow>
      <TableCell header>{device}</TableCell>
      <TableCell label={t('how')}>{t(`assurance.${session.assurance}`)}</TableCell>
      <TableCell label={t('since')}>{shown(session.createdAt)}</TableCell>
      <TableCell label={t('seen')}>{shown(session.lastSeenAt)}</TableCell>
      <TableCell align="end">
        {session.isThis ? <Tag tone="info">{t('this')}</Tag> : <EndForm id={session.id} device={device} />}
      </TableCell>
    </TableRow>
  )
}

function EndForm({ id, device }: { id: string; device: string }) {
  const t = useTranslations('account.sessions')
  return (
    <Form action={endSessionAction}>
      <input type="hidden" name="sessionId" value={id} />
      <div>
        <SubmitButton variant="secondary">
          <span aria-hidden>{t('end')}</span>
          <span className="sr-only">{t('endNamed', { device })}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}
