import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'

/** The place where a draft is shared, on its own page. */
export const SHARE = 'skriv-tillsammans'

/** After the other buttons, or the enter key would share. */
export function ShareStep() {
  const t = useTranslations('orders.edit')
  return (
    <div className="[body:has([data-over])_&]:hidden">
      <Section id={SHARE} title={t('together')} lead={t('togetherLead')}>
        <div>
          <SubmitButton variant="secondary" name="intent" value="share">
            {t('share')}
          </SubmitButton>
        </div>
      </Section>
    </div>
  )
}
