import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

export function TakeUpLink({ href, isFirst }: { href: string; isFirst: boolean }) {
  const t = useTranslations('interest.unconfirmed')
  return (
    <ButtonLink variant={isFirst ? 'primary' : 'secondary'} href={href}>
      {t('takeUp')}
    </ButtonLink>
  )
}
