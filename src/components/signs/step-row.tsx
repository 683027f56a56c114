import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignOf, type SignOfProps } from '@/components/signs/sign-of'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

export type StepRowProps = {
  /** Of the name, on its page. */
  id: string
  service: SignOfProps['service']
  name: string
  href: string
  /** Its number and units: a service may stand in several rows. */
  order: { number: number; units: string[] }
  /** Why it waits. */
  children: ReactNode
  /** Left out where it waits for others. */
  step?: { label: string; href: string }
}

/** A row that waits: the service and why, and for its reader the one thing to do. */
export function StepRow({ id, service, name, href, order, children, step }: StepRowProps) {
  const t = useTranslations('common')
  const format = useFormatter()
  return (
    <li>
      <SignOf service={service} />
      <div>
        <TextLink id={id} href={href} className="font-semibold">
          {name}
        </TextLink>
        {order.units.length > 0 && <p lang={WRITTEN_IN}>{format.list(order.units)}</p>}
        <p className="row-note">
          {children} {t('orderNumber', { number: order.number })}
        </p>
        {step && (
          <ButtonLink href={step.href} aria-describedby={id} className="mt-3">
            {step.label}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
