import type { Verdict } from '@/features/imports/plan'
import { choice, type FilterOf, listFilter } from '@/lib/list-filter'

const words = ['nya', 'andrade', 'oforandrade', 'saknas', 'felaktiga'] as const
type Word = (typeof words)[number]

export const verdictOf: Record<Word, Verdict> = {
  nya: 'new',
  andrade: 'changed',
  oforandrade: 'same',
  saknas: 'gone',
  felaktiga: 'faulty',
}

export const importFilter = listFilter({ show: choice('visa', words) })
export type ImportFilter = FilterOf<typeof importFilter>
