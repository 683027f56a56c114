import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { saveServiceDraftAction } from '@/features/catalogue/actions'
import { ConflictChoice } from '@/features/catalogue/editing/components/conflict-choice'
import { DRAFT_FORM, draftKey, obstaclesByField } from '@/features/catalogue/editing/components/draft-parts'
import { ExamplesSection } from '@/features/catalogue/editing/components/examples-section'
import { KindSection, RulesSection } from '@/features/catalogue/editing/components/kind-sections'
import { OccasionsSection } from '@/features/catalogue/editing/components/occasions-section'
import {
  GivesSection,
  NeedsSection,
  NotesSection,
  QuestionsSection,
  StepsSection,
  TextsSection,
} from '@/features/catalogue/editing/components/text-sections'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { paths } from '@/lib/paths'

/** All of a service in one form: whatever is pressed, everything that was typed is saved. */
export function DraftForm({ service }: { service: EditedService }) {
  const t = useTranslations('editing.edit')
  const { text: draft } = service
  const saves = service.draft?.saves ?? 0
  const part = { draft, obstacles: obstaclesByField(service.obstacles) }
  return (
    <Form
      // A saved draft is a new form: rows may have moved, and what was typed is what is stored.
      key={draftKey(service)}
      id={DRAFT_FORM}
      action={saveServiceDraftAction}
      defaultValue={draft}
      idempotencyKey={randomUUID()}
      className="gap-16"
    >
      <input type="hidden" name="service" value={service.slug} />
      <input type="hidden" name="saves" defaultValue={saves} />
      {/* Enter in a field presses the form's first button, which must not be one that removes a row. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only">
        {t('save')}
      </button>
      <ConflictChoice
        href={paths.adminService(service.slug)}
        texts={{ what: t('conflictWhat'), read: t('conflictRead'), overwrite: t('overwrite') }}
      />
      <TextsSection {...part} />
      <GivesSection {...part} />
      <StepsSection {...part} />
      <NeedsSection {...part} />
      <KindSection {...part} />
      <RulesSection {...part} />
      <OccasionsSection {...part} />
      <QuestionsSection {...part} />
      <ExamplesSection {...part} />
      <NotesSection />
    </Form>
  )
}
