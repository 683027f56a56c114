import { MailLink } from '@/components/ui/mail-link'
import { TelephoneLink } from '@/components/ui/telephone-link'

export type ReachedProps = { name: string; telephone?: string; email?: string }

/** Somebody, and under the name how to reach them, as far as that is known. */
export function Reached({ name, telephone, email }: ReachedProps) {
  return (
    <>
      {name}
      {telephone && (
        <span className="block">
          <TelephoneLink number={telephone} />
        </span>
      )}
      {email && (
        <span className="block font-normal">
          <MailLink address={email} />
        </span>
      )}
    </>
  )
}
