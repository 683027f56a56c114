import type { ReactNode } from 'react'
import { SignOf, type SignOfProps } from '@/components/signs/sign-of'

/** A service by its name, with its sign before it: in a table, a card or a line of text. */
export function WithSign({ service, children }: Pick<SignOfProps, 'service'> & { children: ReactNode }) {
  return (
    <span className="with-sign">
      <SignOf service={service} size={24} />
      <span>{children}</span>
    </span>
  )
}
