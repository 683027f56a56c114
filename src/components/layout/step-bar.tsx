import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink, type ButtonVariant } from '@/components/ui/button'

export type StepBarProps = {
  label?: string
  variant?: ButtonVariant
  /** The place of the press, where much is said before it in the step. */
  to?: string
  children?: ReactNode
}

/** On a phone: a line about a larger step, and the way to it at the end of the page. */
export function StepBar({ label, variant = 'primary', to = NEXT_STEP, children }: StepBarProps) {
  const t = useTranslations('common')
  return (
    <>
      <p>{children}</p>
      <ButtonLink variant={variant} href={`#${to}`}>
        {label ?? t('toNextStep')}
      </ButtonLink>
    </>
  )
}
