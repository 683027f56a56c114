import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { addPasskeyAction, showPasskeyAction } from '@/features/account/passkeys/actions'
import { PasskeyButton, type PasskeyButtonProps } from '@/features/account/passkeys/components/passkey-button'
import type { Device } from '@/features/account/rules'

type Look = Pick<PasskeyButtonProps, 'label' | 'variant' | 'className'>

type ShowProps = Look & { till: string; renews?: boolean; isSuggested?: boolean }

/** Signs in by a passkey, or shows once more (`renews`) who one is. */
export function ShowPasskey({ till, renews, ...look }: ShowProps) {
  return (
    <Form action={showPasskeyAction} id="passkey">
      <input type="hidden" name="till" value={till} />
      {renews && <input type="hidden" name="renews" value="1" />}
      <AskingButton purpose={renews ? 'renew' : 'sign-in'} {...look} />
    </Form>
  )
}

type AddProps = Partial<Look> & { till: string; device: Device | null }

/** The name that is offered is the device's, so that one press is enough. */
export function AddPasskey({ till, device, ...look }: AddProps) {
  const t = useTranslations('auth.passkey.form')
  const named = useTranslations('account.sessions')
  const name = device ? named('browserOn', device) : ''
  return (
    <Form action={addPasskeyAction} id="ny-passkey" defaultValue={{ name }}>
      <input type="hidden" name="till" value={till} />
      <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={80} autoComplete="off" />
      <AskingButton purpose="register" label={t('create')} {...look} />
    </Form>
  )
}

function AskingButton(look: Look & Pick<PasskeyButtonProps, 'purpose' | 'isSuggested'>) {
  const t = useTranslations('auth.passkey.form')
  const { purpose, isSuggested, label, variant, className } = look
  const faults = {
    cancelled: t('cancelled'),
    unsupported: t('unsupported'),
    known: t('known'),
    unanswered: t('unanswered'),
  }
  const shown = { purpose, isSuggested, label, variant, className, faults, waiting: t('waiting') }
  return (
    <>
      <PasskeyButton {...shown} />
      <p className="hidden noscript:block">{t('noScript')}</p>
    </>
  )
}
