import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/**
 * To one who took the party's signature back: that the others have been told, and what can be done now. The step says
 * until when.
 */
export function TakenBackNext({ order: { id } }: { order: { id: string } }) {
  const t = useTranslations('orders')
  return (
    <>
      <p>{t('takenBackNext')}</p>
      <TextLink href={paths.declineOrder(id)}>{t('sign.decline')}</TextLink>
    </>
  )
}
