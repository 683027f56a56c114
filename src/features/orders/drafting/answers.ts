import { type ContentField, contentNames } from '@/features/orders/content/content-fields'
import type { DraftContent } from '@/features/orders/content/order-content'
import type { Texts } from '@/features/orders/drafting/three-way'
import {
  type ParticularName,
  type Particulars,
  particularNames,
} from '@/features/orders/particulars/particulars'

/** All that the form of a draft asks for, but for its comments. */
export type Answers = DraftContent & Particulars & { roundId: string | null }
type AnswerName = ContentField | ParticularName | 'roundId'

export const answerNames: AnswerName[] = [...contentNames, ...particularNames, 'roundId']

/** As a form posts them: yes is on and no is off. */
export function textsOf(answers: Answers): Texts {
  return Object.fromEntries(
    answerNames.map(name => {
      const value = answers[name]
      return [name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value ?? '')]
    }),
  )
}
