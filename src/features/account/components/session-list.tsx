import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { endOtherSessionsAction, endSessionAction } from '@/features/account/actions'
import type { SessionView } from '@/features/account/queries'
import { useFormatter } from '@/messages/formatter'

export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const shown = (instant: Date) => format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' })
  const rowOf = ({ id, isThis, assurance, createdAt, lastSeenAt, ...session }: SessionView) => {
    const device = session.device ? t('browserOn', session.device) : t('unknownDevice')
    const step = isThis ? (
      <Tag tone="info">{t('this')}</Tag>
    ) : (
      <EndForm id={id} device={device} seen={shown(lastSeenAt)} />
    )
    const how = t(`assurance.${assurance}`)
    return { key: id, cells: { device, how, since: shown(createdAt), seen: shown(lastSeenAt), step } }
  }
  const columns = [
    ...(['device', 'how', 'since', 'seen'] as const).map(name => ({ name, label: t(name) })),
    { name: 'step' as const, label: t('actions'), labelHidden: true, align: 'end' as const },
  ]
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Table caption={t('title')} captionHidden columns={columns} rows={sessions.map(rowOf)} />
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

function EndForm({ id, device, seen }: { id: string; device: string; seen: string }) {
  const t = useTranslations('account.sessions')
  return (
    <Form action={endSessionAction}>
      <input type="hidden" name="sessionId" value={id} />
      <div>
        <SubmitButton variant="secondary">
          <span aria-hidden>{t('end')}</span>
          <span className="sr-only">{t('endNamed', { device, seen })}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}
