import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { SignOf, type SignOfProps } from '@/components/signs/sign-of'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

export type StepRowProps = {
  service: SignOfProps['service']
  name: string
  href: string
  /** Its number and units: a service may stand in several rows. Left out before there is an order. */
  order?: { number: number; units: string[] }
  /** Until when it waits, above the rest. */
  lastDay?: ReactNode
  /** Why it waits. */
  children: ReactNode
  /** Left out where it waits for others. */
  step?: { label: string; href: string }
  /** Its step is the page's. */
  leads?: boolean
}

/** A row that waits: the service and why, and for its reader the one thing to do. */
export function StepRow({ service, name, href, order, lastDay, children, step, leads }: StepRowProps) {
  const t = useTranslations('common')
  const format = useFormatter()
  const id = useId()
  return (
    <li>
      <SignOf service={service} />
      <div>
        <TextLink {...(step && { id })} href={href} className="font-semibold">
          {name}
        </TextLink>
        {order && order.units.length > 0 && <p lang={WRITTEN_IN}>{format.list(order.units)}</p>}
        {lastDay}
        <p className="row-note">
          {children}
          {order && ` ${t('orderNumber', { number: order.number })}`}
        </p>
        {step && (
          <ButtonLink variant={leads ? 'primary' : 'secondary'} href={step.href} aria-describedby={id}>
            {step.label}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
