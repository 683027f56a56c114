'use client'

import type { ReactNode } from 'react'
import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'
import { withSoftHyphens } from '@/lib/soft-hyphens'

type SignedWordsProps = Pick<ServiceSignProps, 'number' | 'level' | 'kinds'> & { children: ReactNode }

/** Drawn from its facts in the browser too: a table sends twenty-five of them. */
export function SignedWords({ children, ...sign }: SignedWordsProps) {
  return (
    <span className="with-sign">
      <ServiceSign {...sign} />
      <span>{typeof children === 'string' ? withSoftHyphens(children) : children}</span>
    </span>
  )
}
