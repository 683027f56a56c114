import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import {
  confirmWrittenAction,
  correctMailedToAction,
  takeBackWrittenAction,
} from '@/features/interest/actions'

/** Confirmed by a press: programs that read mail open its links too. */
export function ConfirmForm({ kod }: { kod: string }) {
  const t = useTranslations('interest.written')
  return (
    <Form id="bekrafta" action={confirmWrittenAction} submitLabel={t('confirm')}>
      <input type="hidden" name="kod" value={kod} />
    </Form>
  )
}

export function TakeBackForm({ kod }: { kod: string }) {
  const t = useTranslations('interest.written')
  return (
    <Form
      id="ta-tillbaka"
      fold={t('takeBack')}
      action={takeBackWrittenAction}
      submitLabel={t('takeBack')}
      submitVariant="danger"
    >
      <p>{t('takeBackMeaning')}</p>
      <input type="hidden" name="kod" value={kod} />
    </Form>
  )
}

/** For an address that was mistyped: what was written goes with the link to another. */
export function CorrectAddressForm({ brev, mailedTo }: { brev: string; mailedTo?: string }) {
  const t = useTranslations('interest.written')
  return (
    <Form
      id="adress"
      fold={t('wrongAddress')}
      action={correctMailedToAction}
      defaultValue={{ email: mailedTo }}
      submitLabel={t('sendThere')}
      submitVariant="secondary"
    >
      <input type="hidden" name="brev" value={brev} />
      <TextField
        name="email"
        label={t('email')}
        hint={t('wrongAddressHint')}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
    </Form>
  )
}
