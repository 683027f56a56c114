import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import {
  askForNoticeAddressAction,
  confirmNoticeAddressAction,
  withdrawNoticeAddressAction,
} from '@/features/settings/actions'
import type { NoticeView } from '@/features/settings/notices/queries'
import { unionNames } from '@/features/settings/rules'

/** A central union's address, and the change of it that waits. */
export function NoticeSection({ notice }: { notice: NoticeView }) {
  const t = useTranslations('settings.notices')
  const { party, address, waiting } = notice
  return (
    <Section title={unionNames[party]}>
      <p className="mb-3 wrap-anywhere">{address ?? <span className="text-ink-soft">{t('none')}</span>}</p>
      {waiting ? <WaitingAddress waiting={waiting} /> : <AddressForm party={party} />}
    </Section>
  )
}

function AddressForm({ party }: Pick<NoticeView, 'party'>) {
  const t = useTranslations('settings.notices')
  return (
    <Form
      fold={t('change', { name: unionNames[party] })}
      action={askForNoticeAddressAction}
      id={`adress-${party}`}
      submitLabel={t('submit', { name: unionNames[party] })}
      submitVariant="secondary"
    >
      <input type="hidden" name="party" value={party} />
      <TextField name="email" type="email" label={t('new')} maxLength={254} autoComplete="off" />
    </Form>
  )
}

function WaitingAddress({ waiting }: { waiting: NonNullable<NoticeView['waiting']> }) {
  const t = useTranslations('settings.notices')
  const { id, email, askedBy, mayConfirm } = waiting
  const fields = { changeId: id }
  return (
    <div className="flex max-w-field flex-col gap-2">
      <p className="wrap-anywhere">{t('waiting', { email, name: askedBy })}</p>
      {mayConfirm ? (
        <ActionForm action={confirmNoticeAddressAction} fields={fields} label={t('confirm', { email })} />
      ) : (
        <p className="text-ink-soft">{t('own')}</p>
      )}
      <ActionForm
        action={withdrawNoticeAddressAction}
        fields={fields}
        label={t('withdraw', { email })}
        variant="quiet"
      />
    </div>
  )
}
