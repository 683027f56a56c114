import type { ReactNode } from 'react'
import { SignOf, type SignOfProps } from '@/components/signs/sign-of'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'

export type StepRowProps = {
  /** Of the name, on its page. */
  id: string
  service: SignOfProps['service']
  name: string
  href: string
  /** Why it waits. */
  children: ReactNode
  /** Left out where it waits for others. */
  step?: { label: string; href: string }
}

/** A row that waits: the service and why, and for its reader the one thing to do. */
export function StepRow({ id, service, name, href, children, step }: StepRowProps) {
  return (
    <li>
      <SignOf service={service} />
      <div>
        <TextLink id={id} href={href} className="font-semibold">
          {name}
        </TextLink>
        <p className="row-note">{children}</p>
        {step && (
          <ButtonLink href={step.href} aria-describedby={id} className="mt-3">
            {step.label}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
