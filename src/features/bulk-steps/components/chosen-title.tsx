import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

type ChosenTitleProps = {
  /** Nothing is known of one that did not wait any longer. */
  title: string | null
  /** The page of what it is about. */
  page?: string
}

/** The name of a chosen row. */
export function ChosenTitle({ title, page }: ChosenTitleProps) {
  const unknown = useTranslations('bulkSteps')('unknown')
  const portal = useTranslations('duties')('portal')
  const name = title === null ? unknown : title || portal
  return page ? <TextLink href={page}>{name}</TextLink> : name
}
