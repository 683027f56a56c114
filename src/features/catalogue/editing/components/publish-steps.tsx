import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { discardServiceAction, publishServiceAction } from '@/features/catalogue/actions'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { paths } from '@/lib/paths'

type Props = { service: EditedService }

/** Publishes what is whole and new; otherwise the way back to writing. */
export function PublishSteps({ service }: Props) {
  const t = useTranslations('editing')
  const { draft, slug, obstacles, published, changes } = service
  const isNews = !published || changes.length > 0
  const canPublish = draft && obstacles.length === 0 && isNews
  return (
    <>
      {canPublish && (
        <>
          <p className="text-sm">{t('publish.what')}</p>
          <ActionForm
            action={publishServiceAction}
            fields={{ service: slug, saves: draft.saves, idempotencyKey: randomUUID() }}
            label={t('publish.submit', { number: draft.number })}
            variant="primary"
          />
        </>
      )}
      {obstacles.length > 0 && <p className="text-sm">{t('edit.missing', { count: obstacles.length })}</p>}
      <ButtonLink href={paths.adminService(slug)} variant={canPublish ? 'secondary' : 'primary'}>
        {t('preview.back')}
      </ButtonLink>
    </>
  )
}

export function DiscardForm({ service: { slug, draft, published } }: Props) {
  const t = useTranslations('editing.publish')
  if (!draft) return null
  return (
    <Form fold={t('discard')} action={discardServiceAction}>
      <input type="hidden" name="service" value={slug} />
      <input type="hidden" name="saves" value={draft.saves} />
      <p>{t(published ? 'discardWhat' : 'discardNew')}</p>
      <div>
        <SubmitButton variant="danger">{t('discard')}</SubmitButton>
      </div>
    </Form>
  )
}
