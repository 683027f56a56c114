import { useTranslations } from 'next-intl'
import { Autosave } from '@/components/form/autosave'
import { Button } from '@/components/ui/button'
import { autosaveServiceDraftAction } from '@/features/catalogue/actions'
import {
  DRAFT_FORM,
  draftKey,
  obstaclesIn,
  sectionNames,
} from '@/features/catalogue/editing/components/draft-parts'
import type { EditedService } from '@/features/catalogue/editing/queries'

const press = { type: 'submit', form: DRAFT_FORM, name: 'intent' } as const

/** The actions on the draft. The buttons belong to the form beside them. */
export function DraftSteps({ service }: { service: EditedService }) {
  const t = useTranslations('editing.edit')
  return (
    <>
      <DraftBar service={service} />
      <div className="flex flex-wrap gap-3 lg:flex-col">
        <Button {...press} value="preview" className="max-lg:flex-1">
          {t('preview')}
        </Button>
        <Button {...press} value="publish" className="max-lg:flex-1">
          {t('publish')}
        </Button>
      </div>
      <Autosave
        key={draftKey(service)}
        formId={DRAFT_FORM}
        action={autosaveServiceDraftAction}
        counter="saves"
        texts={{
          idle: t('autosave.idle'),
          saving: t('autosave.saving'),
          saved: t('autosave.saved'),
          failed: t('autosave.failed'),
          signedOut: t('autosave.signedOut'),
          unanswered: t('autosave.unanswered'),
          held: t('autosave.held'),
        }}
      />
    </>
  )
}

/** How far the draft has come, and the press that keeps it: on a phone one line. */
export function DraftBar({ service }: { service: EditedService }) {
  const t = useTranslations('editing.edit')
  const count = service.obstacles.length
  return (
    <>
      <p className="text-sm lg:empty:hidden">
        {service.draft && (count > 0 ? t('missing', { count }) : t('ready'))}
      </p>
      <Button {...press} value="save" variant="primary">
        {t('save')}
      </Button>
    </>
  )
}

/** The way to each part, and in words what is missing there. */
export function DraftContents({ service }: { service: EditedService }) {
  const t = useTranslations('editing')
  return (
    <nav aria-labelledby="delar" className="max-lg:hidden">
      <h2 id="delar" className="text-lg">
        {t('edit.contents')}
      </h2>
      <ul className="mt-2 border-t border-line">
        {sectionNames.map(section => {
          const count = obstaclesIn(section, service.obstacles).length
          return (
            <li key={section} className="border-b border-line">
              <a
                href={`#${section}`}
                className="flex min-h-11 items-center justify-between gap-3 py-1.5 hover:text-accent hover:underline"
              >
                {t(`section.${section}`)}
                <span
                  className={count > 0 ? 'text-sm font-semibold text-cloudberry' : 'text-sm text-ink-soft'}
                >
                  {t('edit.missingIn', { count })}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
