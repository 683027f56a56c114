import { useTranslations } from 'next-intl'

/** The name of a chosen row. Nothing is known of one that did not wait any longer. */
export function ChosenTitle({ title }: { title: string | null }) {
  const unknown = useTranslations('bulkSteps')('unknown')
  const portal = useTranslations('duties')('portal')
  return title === null ? unknown : title || portal
}
