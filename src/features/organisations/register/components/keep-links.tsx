import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** The ways in which an administrator adds to the register. */
export function KeepLinks() {
  const t = useTranslations('organisations.register')
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={paths.adminNewOrganisation}>{t('add')}</ButtonLink>
      <ButtonLink href={paths.adminImports}>{t('readIn')}</ButtonLink>
    </div>
  )
}
