import type { ReactNode } from 'react'
import type { Addressing } from '@/features/orders/thread/rules'
import { paths } from '@/lib/paths'

type WriteLinkProps = { orderId: string; to: Addressing; children: ReactNode }

/** The way to write a message: to its readers first, which are chosen already. The browser's own way gives them focus. */
export function WriteLink({ orderId, to, children }: WriteLinkProps) {
  return (
    <a className="link" href={paths.answer(orderId, to)}>
      {children}
    </a>
  )
}
