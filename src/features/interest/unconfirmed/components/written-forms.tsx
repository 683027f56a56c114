import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { confirmWrittenAction, takeBackWrittenAction } from '@/features/interest/actions'

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
