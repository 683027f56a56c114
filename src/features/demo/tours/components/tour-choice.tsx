import { useTranslations } from 'next-intl'
import { Button, buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { STEPS, type TourPlace, tourNames, tours } from '@/features/demo/tours/rules'
import { paths } from '@/lib/paths'

/** The tours to begin, and the one that was left. To begin is to sign in as its person. */
export function TourChoice({ left }: { left: TourPlace | null }) {
  const t = useTranslations('demo.tour')
  return (
    <>
      {left && (
        <Notice title={t('left', { tour: t(`name.${left.name}`), step: left.step, steps: STEPS })}>
          <p className="mt-2">
            <a href={paths.tourStep(left.name, left.step)} className={buttonClasses('primary')}>
              {t('goOn')}
            </a>
          </p>
        </Notice>
      )}
      <ul className="rows split-rows">
        {tourNames.map(name => (
          <li key={name}>
            <div className="min-w-0">
              <h2 className="text-lg">{t(`name.${name}`)}</h2>
              <p className="row-note">{t(`about.${name}`)}</p>
            </div>
            <form method="post" action="/api/demo/sign-in" className="shrink-0">
              <input type="hidden" name="persona" value={tours[name].persona} />
              <input type="hidden" name="till" value={paths.tourStep(name, 1)} />
              <Button type="submit">{t('begin', { tour: t(`name.${name}`) })}</Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
