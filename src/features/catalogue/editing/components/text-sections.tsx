import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import { Section } from '@/components/layout/section'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'
import { ListSection } from '@/features/catalogue/editing/components/list-section'
import { LocalizedField } from '@/features/catalogue/editing/components/localized-field'
import type { ServiceDraft } from '@/features/catalogue/editing/draft-content'

const SUMMARY_LENGTH = 160

export type DraftPartProps = { draft: ServiceDraft; obstacles: Obstacles }

export function TextsSection({ obstacles }: Pick<DraftPartProps, 'obstacles'>) {
  const t = useTranslations('editing')
  return (
    <Section id="texts" title={t('section.texts')} lead={t('sectionLead.texts')}>
      <div className="flex flex-col gap-7">
        <LocalizedField name="name" label={t('field.name')} obstacles={obstacles} />
        <LocalizedField
          name="summary"
          label={t('field.summary')}
          hint={t('hint.summary')}
          rows={3}
          maxLength={SUMMARY_LENGTH}
          obstacles={obstacles}
        />
        <LocalizedField
          name="description"
          label={t('field.description')}
          hint={t('hint.description')}
          rows={8}
          obstacles={obstacles}
        />
        <LocalizedField name="suits" label={t('field.suits')} rows={3} obstacles={obstacles} />
        <LocalizedField
          name="keywords"
          label={t('field.keywords')}
          hint={t('hint.keywords')}
          rows={4}
          required={false}
          obstacles={obstacles}
        />
      </div>
    </Section>
  )
}

export function GivesSection({ draft, obstacles }: DraftPartProps) {
  const t = useTranslations('editing.field')
  return (
    <ListSection list="gives" rows={keysOf(draft.gives)} obstacles={obstacles}>
      {name => <LocalizedField name={name} label={t('gives')} obstacles={obstacles} />}
    </ListSection>
  )
}

export function StepsSection({ draft, obstacles }: DraftPartProps) {
  const t = useTranslations('editing.part')
  return (
    <ListSection list="steps" rows={keysOf(draft.steps)} obstacles={obstacles}>
      {name => (
        <>
          <LocalizedField name={`${name}.title`} label={t('title')} obstacles={obstacles} />
          <LocalizedField name={`${name}.text`} label={t('text')} rows={3} obstacles={obstacles} />
        </>
      )}
    </ListSection>
  )
}

export function NeedsSection({ obstacles }: Pick<DraftPartProps, 'obstacles'>) {
  const t = useTranslations('editing')
  return (
    <Section id="needs" title={t('section.needs')} lead={t('sectionLead.needs')}>
      <div className="flex flex-col gap-7">
        {(['people', 'time', 'room'] as const).map(part => (
          <LocalizedField
            key={part}
            name={`needs.${part}`}
            label={t(`part.${part}`)}
            rows={2}
            obstacles={obstacles}
          />
        ))}
      </div>
    </Section>
  )
}

export function QuestionsSection({ draft, obstacles }: DraftPartProps) {
  const t = useTranslations('editing.part')
  return (
    <ListSection list="questions" rows={keysOf(draft.questions)} obstacles={obstacles}>
      {name => (
        <>
          <LocalizedField name={`${name}.question`} label={t('question')} obstacles={obstacles} />
          <LocalizedField name={`${name}.answer`} label={t('answer')} rows={3} obstacles={obstacles} />
        </>
      )}
    </ListSection>
  )
}

export function NotesSection() {
  const t = useTranslations('editing')
  return (
    <Section id="notes" title={t('section.notes')} lead={t('sectionLead.notes')}>
      <TextArea name="notes" label={t('field.notes')} rows={3} required={false} />
    </Section>
  )
}

/** Rows without a name of their own are known by their place. */
export function keysOf(rows: readonly unknown[]): string[] {
  return rows.map((_row, index) => String(index))
}
