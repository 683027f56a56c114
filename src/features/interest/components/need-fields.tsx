import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import { TextArea } from '@/components/form/text-area'
import { interestTimings } from '@/features/interest/rules'

/** The need and the time: the same questions to everybody who shows interest. */
export function NeedFields({ slug }: { slug: string }) {
  const t = useTranslations('interest')
  return (
    <>
      <input type="hidden" name="service" value={slug} />
      <TextArea name="need" label={t('form.need')} hint={t('form.needHint')} rows={4} maxLength={2000} />
      <RadioGroup
        name="timing"
        label={t('form.timing')}
        options={interestTimings.map(value => ({ value, label: t(`timing.${value}`) }))}
      />
    </>
  )
}
