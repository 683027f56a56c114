import type { ReactNode } from 'react'
import type { SignOfProps } from '@/components/signs/sign-of'
import { SignedWords } from '@/components/signs/signed-words'

/** A service by its name, with its sign before it: in a table, a card or a line of text. */
export function WithSign({ service, children }: Pick<SignOfProps, 'service'> & { children: ReactNode }) {
  const { number, level, kinds } = service
  return (
    <SignedWords number={number} level={level} kinds={kinds}>
      {children}
    </SignedWords>
  )
}
