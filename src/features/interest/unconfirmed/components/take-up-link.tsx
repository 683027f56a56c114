import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

export function TakeUpLink({ href }: { href: string }) {
  const t = useTranslations('interest.unconfirmed')
  return <ButtonLink href={href}>{t('takeUp')}</ButtonLink>
}
