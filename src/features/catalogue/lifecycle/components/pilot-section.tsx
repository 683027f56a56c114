import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { Section } from '@/components/layout/section'
import { addPilotAction, removePilotAction } from '@/features/catalogue/actions'
import type { PilotList } from '@/features/catalogue/lifecycle/queries'

/** The organisations that may order before the service opens. */
export function PilotSection({ slug, list }: { slug: string; list: PilotList }) {
  const t = useTranslations('editing.life')
  return (
    <Section id="pilot" title={t('pilots')} lead={t('pilotsLead')}>
      {list.pilots.length === 0 && <p>{t('noPilots')}</p>}
      {list.pilots.length > 0 && (
        <ul className="border-t border-line">
          {list.pilots.map(({ id, name }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
            >
              {name}
              <ActionForm
                action={removePilotAction}
                fields={{ service: slug, organisationId: id }}
                label={t('removePilot', { name })}
                variant="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <Form
        key={list.pilots.length}
        action={addPilotAction}
        submitLabel={t('addPilot')}
        submitVariant="secondary"
        className="mt-6"
      >
        <input type="hidden" name="service" value={slug} />
        <SelectField
          name="organisationId"
          label={t('pilot')}
          placeholder=""
          options={list.others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Section>
  )
}
