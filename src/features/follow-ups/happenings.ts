import { z } from 'zod'
import { goalAnswers } from '@/features/evaluations/rules'
import { type Concerned, peopleOf, type Reader, signatories } from '@/lib/happenings/concerned'
import { declareHappenings, type Subject } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { deliveryPage, orderPage } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

export const followUpHappenings = declareHappenings('delivery', {
  'delivery.follow_up_asked': {
    facts: { deadline: aDay },
    tells: {
      answer: { whom: theirSignatories, asks: 'move', leadsTo: followUpPage, asksAfterwards: true },
    },
  },
  'delivery.follow_up_answered': {
    facts: { goalReached: z.enum(goalAnswers) },
    tells: 'nobody',
    settles: { 'delivery.follow_up_asked.answer': 'party' },
  },
  'delivery.followed_up': {
    facts: { answers: z.int() },
    tells: { told: { whom: theirSignatories, asks: 'nothing', leadsTo: deliveryPage } },
    settles: { 'delivery.follow_up_asked.answer': 'everyone' },
  },
})

/** Those who may answer now for a party that signed. */
function theirSignatories(people: Concerned): Reader[] {
  return peopleOf(signatories(people))
}

function followUpPage(subject: Subject): string {
  return subject.deliveryId ? paths.followUp(subject.deliveryId) : orderPage(subject)
}
