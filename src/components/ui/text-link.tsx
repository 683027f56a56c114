'use client'

import { classNames } from '@/components/class-names'
import { Link, type LinkProps } from '@/components/ui/link'
import { withSoftHyphens } from '@/lib/soft-hyphens'

export type TextLinkProps = LinkProps

export function TextLink({ className, children, ...rest }: TextLinkProps) {
  return (
    <Link {...rest} className={classNames('link', className)}>
      {typeof children === 'string' ? withSoftHyphens(children) : children}
    </Link>
  )
}
