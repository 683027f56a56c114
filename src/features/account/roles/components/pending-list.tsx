import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Section } from '@/components/layout/section'
import { confirmChangeAction, withdrawChangeAction } from '@/features/account/roles/actions'
import type { PendingView } from '@/features/account/roles/queries'
import { useFormatter } from '@/messages/formatter'

/** Changes that wait for a second admin, with what each of them would do. */
export function PendingList({ changes }: { changes: PendingView[] }) {
  const t = useTranslations('accounts.pending')
  if (changes.length === 0) return null
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="border-t border-line">
        {changes.map(change => (
          <li key={change.id} className="flex flex-col gap-3 border-b border-line py-4">
            <PendingText change={change} />
            <PendingSteps change={change} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PendingText({ change }: { change: PendingView }) {
  const t = useTranslations('accounts')
  const format = useFormatter()
  const { kind, name, email, role, askedBy, askedAt } = change
  return (
    <div>
      <p className="font-semibold wrap-anywhere">
        {t(`pending.${kind}`, { name, email, role: t(`role.${role}`) })}
      </p>
      <p className="text-sm text-ink-soft">
        {t('pending.asked', { name: askedBy, when: format.dateTime(askedAt, { dateStyle: 'long' }) })}
      </p>
    </div>
  )
}

function PendingSteps({ change: { id, name, mayConfirm } }: { change: PendingView }) {
  const t = useTranslations('accounts.pending')
  const fields = { changeId: id }
  return (
    <div className="flex max-w-field flex-col gap-2">
      {mayConfirm ? (
        <ActionForm action={confirmChangeAction} fields={fields} label={t('confirm', { name })} />
      ) : (
        <p>{t('own')}</p>
      )}
      <ActionForm
        action={withdrawChangeAction}
        fields={fields}
        label={t('withdraw', { name })}
        variant="quiet"
      />
    </div>
  )
}
