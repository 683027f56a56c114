import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { moveWordOf } from '@/features/catalogue/lifecycle/rules'
import { lifecycleMoves } from '@/features/catalogue/rules'
import { paths } from '@/lib/paths'

/** The moves that the table allows from here, each to a page that says what follows. */
export function MoveLinks({ service }: { service: EditedService }) {
  const t = useTranslations('editing')
  const moves = lifecycleMoves[service.lifecycle].flatMap(to => moveWordOf(to) ?? [])
  if (!service.published) {
    return (
      <>
        <p className="text-sm">{t('life.unpublishedWhat')}</p>
        <ButtonLink href={paths.adminService(service.slug)} variant="primary">
          {t('preview.back')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      {service.proposesPhaseOut && <p className="text-sm">{t('life.reached')}</p>}
      <div className="flex flex-wrap gap-3 lg:flex-col">
        {moves.map((word, index) => (
          <ButtonLink
            key={word}
            href={paths.adminServiceMove(service.slug, word)}
            variant={index === 0 && word === 'oppna' ? 'primary' : 'secondary'}
            className="max-lg:flex-1"
          >
            {t(`to.${word}.label`)}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
