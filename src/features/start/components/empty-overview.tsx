import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

type EmptyOverviewProps = {
  isWithoutMandate: boolean
  /** Of one whose mandate begins later: when, and for whom. */
  coming?: ReactNode
}

/** Where nothing waits yet, or where nobody has been given the right to act: what to do instead. */
export function EmptyOverview({ isWithoutMandate, coming }: EmptyOverviewProps) {
  const t = useTranslations('overview')
  const empty = !isWithoutMandate ? 'empty' : coming ? 'coming' : 'noMandate'
  const href = empty === 'noMandate' ? paths.requestAccess : paths.services
  return (
    <EmptyState
      title={empty === 'coming' ? coming : t(`${empty}.title`)}
      action={<ButtonLink href={href}>{t(`${empty}.action`)}</ButtonLink>}
    >
      <ContactText>{t(`${empty}.text`)}</ContactText>
    </EmptyState>
  )
}
