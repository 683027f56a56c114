import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { removePasskeyAction, renamePasskeyAction } from '@/features/account/passkeys/actions'
import { AddPasskey } from '@/features/account/passkeys/components/passkey-forms'
import type { PasskeyView } from '@/features/account/passkeys/queries'
import type { Device } from '@/features/account/rules'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The person's own passkeys: when they were made and last used, and a new one. */
export function PasskeyList({ passkeys, device }: { passkeys: PasskeyView[]; device: Device | null }) {
  const t = useTranslations('account.passkeys')
  return (
    <Section title={t('title')} lead={t('lead')}>
      {passkeys.length === 0 ? (
        <p className="mb-4">{t('none')}</p>
      ) : (
        <ul className="mb-6 divide-y divide-line">
          {passkeys.map(passkey => (
            <li key={passkey.id} className="py-4">
              <OwnPasskey passkey={passkey} />
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t('add')}>
        <AddPasskey till={withDone(paths.account, 'passkey_added')} device={device} />
      </Disclosure>
    </Section>
  )
}

function OwnPasskey({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: PasskeyView }) {
  const t = useTranslations('account.passkeys')
  const format = useFormatter()
  const when = (instant: Date) => format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
        <div>
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-ink-soft">
            {t('created', { when: when(createdAt) })},{' '}
            {lastUsedAt ? t('used', { when: when(lastUsedAt) }) : t('unused')}
          </p>
        </div>
        <Form action={removePasskeyAction}>
          <input type="hidden" name="passkeyId" value={id} />
          <SubmitButton variant="secondary">
            <span aria-hidden>{t('remove')}</span>
            <span className="sr-only">{t('removeNamed', { name })}</span>
          </SubmitButton>
        </Form>
      </div>
      <Form
        fold={t('renameNamed', { name })}
        action={renamePasskeyAction}
        id={`namn-${id}`}
        defaultValue={{ name }}
        submitLabel={t('rename')}
        submitVariant="secondary"
      >
        <input type="hidden" name="passkeyId" value={id} />
        <TextField name="name" label={t('name')} maxLength={80} autoComplete="off" />
      </Form>
    </div>
  )
}
