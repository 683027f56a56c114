import 'server-only'
import type { Actor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { answerInJson, resultOf, type Said } from '@/features/evaluations/given-answer'
import { plainCode } from '@/features/evaluations/participants/link-code'
import type { AnswerAsParticipant } from '@/features/evaluations/schema'
import { rateLimit } from '@/lib/rate-limit'
import { type Result, refuse } from '@/lib/result'

/** Everybody at a workplace has one address towards the world, and all of them answer at once. */
const byAddress = rateLimit({ what: 'answered as a participant, by address', times: 300, minutes: 10 })

/** A participant's answer, of whom nothing is kept. Gives the link's code. */
export async function answerAsParticipant(
  actor: Actor,
  { kod, ...answer }: AnswerAsParticipant,
): Promise<Result<string>> {
  if ((await byAddress(actor.client.address)) > 0) return refuse('too_many_attempts')
  const code = plainCode(kod)
  const said = await withActor(
    actor,
    tx => tx.$queryRaw<Said[]>`
      SELECT app.answer_as_participant(${code}, ${answerInJson(answer, actor.form?.key)}::jsonb, ${actor.now}) AS said`,
  )
  return resultOf(said, code)
}
