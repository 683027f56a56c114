import 'server-only'
import { randomUUID } from 'node:crypto'
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Actor, isParty, isSignedIn, type SignedInActor } from '@/auth/actor'
import { currentActor, redrawFor } from '@/auth/current-actor'
import { explainIssue } from '@/auth/explain-issue'
import { actingReason } from '@/auth/session-rules'
import { DRAWN_FOR } from '@/lib/drawn-for'
import { FIELD_LABELS } from '@/lib/field-labels'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { withPlainLineBreaks } from '@/lib/line-breaks'
import { log } from '@/lib/log'
import { type Reason, type Refusal, type Result, refuse } from '@/lib/result'

type FormState = SubmissionResult<string[]> | undefined
type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

type Definition<Schema extends z.ZodType, Asker extends Actor, Value> = {
  schema: Schema
  run: (actor: Asker, input: z.output<Schema>) => Promise<Result<Value>>
  /** Where a done action leads; without it the page stays, as when a draft saves itself. */
  next?: (value: Value, input: z.output<Schema>) => string
  /** Where a refusal leads that is answered better by another page than by a line in the form. */
  elsewhere?: Partial<Record<Reason, (input: z.output<Schema>) => string>>
}

/** How an action takes its asker, and whether what it does is done for the party that the asker acts for. */
type Door<Asker extends Actor> = { admit: (actor: Actor) => Asker | undefined; isForParty: boolean }

const signedIn = (actor: Actor) => (isSignedIn(actor) ? actor : undefined)

/**
 * A form's server action for someone signed in: parse, do, lead on; what was typed stays when it fails. Refused
 * when the form was drawn for another mandate than the one that the person acts by now.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, SignedInActor, Value>,
): FormAction {
  return (_state, formData) => answer(formData, definition, { admit: signedIn, isForParty: true })
}

/** The same for what people do with what is their own, whomever they act for. */
export function defineOwnAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, SignedInActor, Value>,
): FormAction {
  return (_state, formData) => answer(formData, definition, { admit: signedIn, isForParty: false })
}

/** The same for anyone, signed in or not. */
export function definePublicAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Actor, Value>,
): FormAction {
  return (_state, formData) => answer(formData, definition, { admit: actor => actor, isForParty: false })
}

async function answer<Schema extends z.ZodType, Asker extends Actor, Value>(
  asPosted: FormData,
  definition: Definition<Schema, Asker, Value>,
  { admit, isForParty }: Door<Asker>,
): Promise<FormState> {
  const t = await getTranslations('errors')
  const formData = withPlainLineBreaks(asPosted)
  const submission = parseWithZod(formData, { schema: definition.schema, error: explainIssue(t) })
  let path: string
  try {
    const asker = admit(await currentActor())
    if (!asker) {
      await leadToSignInWithoutScript()
      return submission.reply({ formErrors: [t('signedOut')] })
    }
    // Before the fields: without script their errors would be shown on a page drawn for somebody else.
    const changed = isForParty && (await refuseChange(asker, formData))
    if (changed) return submission.reply(await explainRefusal(changed))
    if (submission.status !== 'success') return submission.reply()
    const result = await definition.run({ ...asker, form: postedForm(formData) }, submission.value)
    const next = result.ok
      ? definition.next?.(result.value, submission.value)
      : definition.elsewhere?.[result.reason]?.(submission.value)
    if (!next) return submission.reply(result.ok ? undefined : await explainRefusal(result))
    path = next
    // What stands round every page, such as for whom one acts, is kept from page to page unless it is told.
    refresh()
  } catch (error) {
    unstable_rethrow(error)
    const reference = randomUUID().slice(0, 8)
    log().error({ reference, err: error }, 'an action failed')
    return submission.reply({ formErrors: [t('unexpected', { reference })] })
  }
  redirect(path)
}

async function refuseChange(asker: Actor, formData: FormData): Promise<Refusal | undefined> {
  const drawnFor = formData.get(DRAWN_FOR)
  const reason = isSignedIn(asker) ? actingReason(asker, drawnFor) : null
  if (!reason) return undefined
  if (typeof drawnFor === 'string') await redrawFor(drawnFor)
  if (!isParty(asker)) return refuse(reason)
  const t = await getTranslations('common')
  return refuse(reason, {
    values: { party: t(`party.${asker.party}`), organisation: asker.organisation.name },
  })
}

/**
 * Without JavaScript the page is drawn anew, and a closed page would send the form on to the sign-in page,
 * which can't take it. With JavaScript the page stays as it is.
 */
async function leadToSignInWithoutScript(): Promise<void> {
  const given = await headers()
  const page = given.get('x-portal-path')
  if (page && !given.has('next-action')) redirect(`/logga-in?till=${encodeURIComponent(page)}`)
}

async function explainRefusal({ reason, field, values }: Refusal) {
  const t = await getTranslations('reasons')
  const text = t(reason, values)
  return field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }
}

/** The form's key and a hash of what was typed; a form without a key may be posted again and again. */
function postedForm(formData: FormData): Actor['form'] {
  const key = z.uuid().safeParse(formData.get('idempotencyKey'))
  if (!key.success) return undefined
  const typed = [...formData.entries()]
    .filter(([name, value]) => isTyped(name) && typeof value === 'string')
    .map(([name, value]) => [name, value])
  return { key: key.data, hash: sha256(canonicalJson(typed)) }
}

/** What Next calls the form, what its fields are called and for whom it was drawn say nothing of what was meant. */
function isTyped(name: string): boolean {
  return !name.startsWith('$ACTION') && name !== FIELD_LABELS && name !== DRAWN_FOR
}
