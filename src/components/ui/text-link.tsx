'use client'

import { classNames } from '@/components/class-names'
import { Link, type LinkProps } from '@/components/ui/link'

export type TextLinkProps = LinkProps

export function TextLink({ className, ...rest }: TextLinkProps) {
  return <Link {...rest} className={classNames('link', className)} />
}
