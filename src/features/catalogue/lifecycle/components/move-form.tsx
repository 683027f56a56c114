import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import type { SelectOption } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { moveServiceAction } from '@/features/catalogue/actions'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { EndFields } from '@/features/catalogue/lifecycle/components/plan-form'
import type { Concerned } from '@/features/catalogue/lifecycle/queries'
import { type MoveWord, moveWords } from '@/features/catalogue/lifecycle/rules'
import { paths } from '@/lib/paths'

export type MoveFormProps = { service: EditedService; word: MoveWord; successors: SelectOption[] }

/** The press that moves the service; a phase-out asks for its days first. */
export function MoveForm({ service, word, successors }: MoveFormProps) {
  const t = useTranslations('editing')
  const { slug, lifecycle, lastOrderOn, lastDeliveryOn, successor } = service
  return (
    <Form
      action={moveServiceAction}
      defaultValue={{ lastOrderOn, lastDeliveryOn, successor }}
      idempotencyKey={randomUUID()}
    >
      <input type="hidden" name="service" value={slug} />
      <input type="hidden" name="from" value={lifecycle} />
      <input type="hidden" name="to" value={moveWords[word]} />
      {word === 'avveckla' && <EndFields successors={successors} required />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t(`to.${word}.label`)}</SubmitButton>
        <ButtonLink href={paths.adminServiceLifecycle(slug)} variant="quiet">
          {t('confirm.back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

export type MoveMeaningProps = { word: MoveWord; concerned: Concerned }

/** The effects of the move, the people told, and how many it concerns. */
export function MoveMeaning({ word, concerned }: MoveMeaningProps) {
  const t = useTranslations('editing')
  const counted = ['drafts', 'awaiting', 'interests', 'deliveries'] as const
  return (
    <>
      <Section title={t('confirm.follows')}>
        <p className="mb-5 max-w-measure">{t(`to.${word}.follows`)}</p>
        <DescriptionList
          items={counted.map(one => ({ term: t(`confirm.${one}`), description: concerned[one] }))}
        />
      </Section>
      <Section title={t('confirm.told')}>
        <p className="max-w-measure">{t(`to.${word}.told`)}</p>
      </Section>
    </>
  )
}
