import { classNames } from '@/components/class-names'
import { TextLink } from '@/components/ui/text-link'

export type TelephoneLinkProps = { number: string; className?: string }

/** A number as it was written, which a phone can call. */
export function TelephoneLink({ number, className }: TelephoneLinkProps) {
  return (
    <TextLink
      href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}
      className={classNames('whitespace-nowrap', className)}
    >
      {number}
    </TextLink>
  )
}
