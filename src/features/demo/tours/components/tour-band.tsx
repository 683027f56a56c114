import { useTranslations } from 'next-intl'
import { Banner } from '@/components/layout/banner'
import { pageOfStep, STEPS, type TourPlace } from '@/features/demo/tours/rules'
import { paths } from '@/lib/paths'

/** The step of the tour, over every page. Its links load whole pages: script would keep the band as it was. */
export function TourBand({ place }: { place: TourPlace }) {
  const t = useTranslations('demo.tour')
  const { name, step } = place
  const text = `steps.${name}.${step}` as 'steps.hr.1'
  return (
    <Banner label={t('label')}>
      <strong>{t('step', { tour: t(`name.${name}`), step, steps: STEPS })}</strong>
      <span className="max-w-measure">{t(text)}</span>
      <span className="flex flex-wrap gap-x-4">
        <a className="link link-tall" href={pageOfStep(place)}>
          {t('open')}
        </a>
        {step > 1 && (
          <a className="link link-tall" href={paths.tourStep(name, step - 1)}>
            {t('back')}
          </a>
        )}
        {step < STEPS && (
          <a className="link link-tall" href={paths.tourStep(name, step + 1)}>
            {t('next')}
          </a>
        )}
        <a className="link link-tall" href={paths.leaveTour}>
          {t(step < STEPS ? 'leave' : 'end')}
        </a>
      </span>
    </Banner>
  )
}
