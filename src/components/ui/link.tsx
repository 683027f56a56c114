'use client'

import NextLink from 'next/link'
import type { ComponentProps } from 'react'

export type LinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch'>

/** A way to another page. Nothing is fetched ahead: a list would ask the server for every page it leads to. */
export function Link(props: LinkProps) {
  return <NextLink {...props} prefetch={false} />
}
