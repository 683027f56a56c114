import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { pathAfterSignIn } from '@/lib/same-site-path'
import { code, line } from '@/lib/text-fields'

const LONGEST_ANSWER = 20_000
const LONGEST_NAME = 80
const LONGEST_PATH = 2_000

const till = code(LONGEST_PATH)
  .optional()
  .transform(path => pathAfterSignIn(path))
const renews = code(1)
  .optional()
  .transform(value => value === '1')
const name = line(LONGEST_NAME).min(1)
const part = z.string().max(LONGEST_ANSWER)
const known = { id: part.min(1), rawId: part.min(1), type: z.literal('public-key') }
const made = z.looseObject({
  ...known,
  response: z.looseObject({ clientDataJSON: part, attestationObject: part }),
})
const shown = z.looseObject({
  ...known,
  response: z.looseObject({ clientDataJSON: part, authenticatorData: part, signature: part }),
})

/** The answer of a device, as a browser's script posts it. Its content is checked where the challenge is kept. */
function answerAs<Answer>(shape: z.ZodType) {
  return code(LONGEST_ANSWER).transform((text, context) => {
    const { success, data } = shape.safeParse(parsedJson(text))
    if (success) return data as Answer
    context.addIssue({ code: 'custom', params: { explain: 'passkeyUnread' } })
    return z.NEVER
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const addPasskeySchema = z.object({ response: answerAs<RegistrationResponseJSON>(made), name, till })
export const showPasskeySchema = z.object({
  response: answerAs<AuthenticationResponseJSON>(shown),
  till,
  renews,
})
export const renamePasskeySchema = z.object({ passkeyId: z.uuid(), name })
export const removePasskeySchema = z.object({ passkeyId: z.uuid() })
