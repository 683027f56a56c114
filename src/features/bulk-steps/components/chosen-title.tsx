import { useTranslations } from 'next-intl'

/** What a chosen row is about. Nothing is known of one that did not wait any longer. */
export function ChosenTitle({ title }: { title: string | null }) {
  const unknown = useTranslations('bulkSteps')('unknown')
  const portal = useTranslations('duties')('portal')
  return title === null ? unknown : title || portal
}
