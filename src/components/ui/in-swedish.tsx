import type { ReactNode } from 'react'

/** For `t.rich`: a Swedish word in an English text, said as one by programs that read aloud. */
export const swedishWords = { sv: (word: ReactNode) => <span lang="sv">{word}</span> }
