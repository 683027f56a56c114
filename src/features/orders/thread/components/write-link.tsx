import type { ReactNode } from 'react'
import type { Addressing } from '@/features/orders/thread/rules'
import { paths } from '@/lib/paths'

type WriteLinkProps = { orderId: string; to: Addressing; message: string; children: ReactNode }

/** The way to answer a message: to the field under its words. The browser's own way gives it focus. */
export function WriteLink({ orderId, to, message, children }: WriteLinkProps) {
  return (
    <a className="link" href={paths.answer(orderId, to, message)}>
      {children}
    </a>
  )
}
