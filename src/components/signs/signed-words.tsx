'use client'

import type { ReactNode } from 'react'
import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'

type SignedWordsProps = Pick<ServiceSignProps, 'number' | 'level' | 'kinds'> & { children: ReactNode }

/** Drawn from its facts in the browser too: a table sends twenty-five of them. */
export function SignedWords({ children, ...sign }: SignedWordsProps) {
  return (
    <span className="with-sign">
      <ServiceSign {...sign} />
      <span>{children}</span>
    </span>
  )
}
