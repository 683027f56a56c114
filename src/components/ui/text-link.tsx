import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from '@/components/class-names'

const looks =
  'text-accent underline decoration-1 underline-offset-[0.2em] transition-colors hover:text-accent-strong hover:decoration-2'

export type TextLinkProps = ComponentProps<typeof Link>

export function TextLink({ className, ...rest }: TextLinkProps) {
  return <Link {...rest} className={classNames(looks, className)} />
}
