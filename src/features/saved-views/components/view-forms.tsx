import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { removeViewAction, renameViewAction, saveViewAction } from '@/features/saved-views/actions'
import type { SavedView } from '@/features/saved-views/queries'
import { LONGEST_NAME } from '@/features/saved-views/rules'

/** Asks what a filtered list is to be called. The list itself is the way back. */
export function SaveViewForm({ shown }: { shown: string }) {
  const t = useTranslations('savedViews')
  return (
    <Form action={saveViewAction} defaultValue={{ name: '' }}>
      <input type="hidden" name="shown" value={shown} />
      <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={LONGEST_NAME} required />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <TextLink href={shown}>{t('cancel')}</TextLink>
      </div>
    </Form>
  )
}

export function ChangeViewForms({ view: { id, name } }: { view: SavedView }) {
  const t = useTranslations('savedViews')
  return (
    <>
      <Form action={renameViewAction} defaultValue={{ name }}>
        <input type="hidden" name="viewId" value={id} />
        <TextField name="name" label={t('name')} maxLength={LONGEST_NAME} required />
        <SubmitButton className="self-start">{t('rename')}</SubmitButton>
      </Form>
      <Section title={t('remove')} lead={t('removeLead')}>
        <ActionForm action={removeViewAction} fields={{ viewId: id }} label={t('removeNow')} />
      </Section>
    </>
  )
}
