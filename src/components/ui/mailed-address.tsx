import type { ReactNode } from 'react'

/** An address that mail went to, so plain that a slip is seen. */
export function MailedAddress({ children }: { children: ReactNode }) {
  return <strong className="text-ink wrap-anywhere">{children}</strong>
}
