import 'server-only'
import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { type Actor, isParty, isSignedIn, isStaff, lacksSecondFactor, type SignedInActor } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { explainRefusal, filledIn, type GoesOn, goneOn } from '@/auth/explain-refusal'
import { noteAct } from '@/auth/note-act'
import { type Posted, postedThrough } from '@/auth/posted'
import { hasAnswered, keepAddress, keepSession, markAnswered, markBrowser } from '@/auth/session-cookie'
import { actingReason } from '@/auth/session-rules'
import { askedOfColleague } from '@/auth/taken-by-colleague'
import { whileSignedOut } from '@/auth/while-signed-out'
import { databaseFaultOf } from '@/lib/database-fault'
import { atTheDeed } from '@/lib/done'
import { redrawFor } from '@/lib/drawn-for'
import { currentExchange } from '@/lib/exchange'
import type { FormAction, FormState } from '@/lib/form-state'
import { log } from '@/lib/log'
import { onwardOr } from '@/lib/onward'
import { type Reason, type Refusal, type Result, refuse } from '@/lib/result'

type Told = Refusal | null

type Definition<Schema extends z.ZodType, Asker extends Actor, Value> = {
  schema: Schema
  run: (actor: Asker, input: z.output<Schema>) => Promise<Result<Value>>
  /** All that can be told of the fields that are right before anything is done, also while others are wrong. */
  checks?: (asker: Asker, right: Partial<z.output<Schema>>) => Told | Promise<Told>
  /** The same without the fields that are wrong, by their names. Without it nothing is done until they are right. */
  runWithout?: (actor: Asker, input: z.output<Schema>, wrong: readonly string[]) => Promise<Result<Value>>
  /** The browser gets a mark of its own first: what is asked for here works in that browser alone. */
  marksBrowser?: boolean
  /** The address that mail goes to. The browser keeps it for the next page, which shows it: a slip is seen there. */
  mailsTo?: (input: z.output<Schema>) => string
  /** The token of the session that a done action has begun, for the browser to keep. */
  beginsSession?: (value: Value) => string | null
  /** The address at which a device may do it once. The device keeps a mark there that says only that. */
  answersOnceAt?: (input: z.output<Schema>) => string
  /** Work that goes on when the answer is on its way, and whose page tells how far it has come. */
  goesOn?: (actor: Asker, value: Value, input: z.output<Schema>) => Promise<unknown>
  /** How a form whose page stays goes on. */
  goneOn?: (value: Value) => GoesOn
  /** Where a done action leads; without it the page stays, as when a draft saves itself. */
  next?: (value: Value, input: z.output<Schema>) => string
  /** The press says whose a duty of the workplace is. Any other asks first, where a colleague has taken it. */
  changesOwner?: boolean
  /** The press sets a signature, and writes nothing. */
  signs?: boolean
  /** Where a refusal leads that is answered better by another page than by a line in the form. */
  elsewhere?: Partial<Record<Reason, (input: z.output<Schema>) => string>>
}

/** How an action admits its asker, and whether it is done for the party that the asker acts for. */
type Door<Asker extends Actor> = { admit: (actor: Actor) => Asker | undefined; isForParty: boolean }

const signedIn = (actor: Actor) => (isSignedIn(actor) && !lacksSecondFactor(actor) ? actor : undefined)

/**
 * A form's server action for someone signed in: parse, do, lead on. The typed text stays when it fails.
 * Refused when the form was drawn for another mandate than the person now acts under.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, SignedInActor, Value>,
): FormAction {
  return actionFor(definition, { admit: signedIn, isForParty: true })
}

/** The same for people's own matters, which belong to no party. */
export function defineOwnAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, SignedInActor, Value>,
): FormAction {
  return actionFor(definition, { admit: signedIn, isForParty: false })
}

/** The same for anyone, signed in or not. */
export function definePublicAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Actor, Value>,
): FormAction {
  return actionFor(definition, { admit: actor => actor, isForParty: false })
}

function actionFor<Schema extends z.ZodType, Asker extends Actor, Value>(
  definition: Definition<Schema, Asker, Value>,
  door: Door<Asker>,
): FormAction {
  const postedIn = postedThrough(definition.schema)
  return async (_state, formData) => {
    const t = await getTranslations('errors')
    const posted = postedIn(formData, t)
    if (!posted) return { status: 'error', error: { '': [t('tooMuchToRead')] } }
    return answer(posted, definition, door)
  }
}

async function answer<Schema extends z.ZodType, Asker extends Actor, Value>(
  posted: Posted<z.output<Schema>>,
  definition: Definition<Schema, Asker, Value>,
  { admit, isForParty }: Door<Asker>,
): Promise<FormState> {
  const { reply } = posted
  let path: string
  try {
    const asker = admit(await currentActor())
    if (!asker) return whileSignedOut(reply, definition.signs)
    // Before the fields: without script their errors would be shown on a page drawn for somebody else.
    const changed = isForParty && (await refuseChange(asker, posted.drawnFor))
    if (changed) return reply((await explainRefusal(changed)).error)
    const told = await definition.checks?.(asker, posted.right())
    if (told) return filledIn(reply, told)
    const read = readFor(posted, definition)
    if (!read) return reply()
    const { input, run } = read
    const client = definition.marksBrowser
      ? { ...asker.client, browser: await markBrowser('browser') }
      : asker.client
    const act = () => run({ ...asker, client, form: posted.form })
    const result = await onceAt(definition.answersOnceAt?.(input), act)
    noteAct(asker, result)
    if (result.ok) await carryOn(definition, { asker, value: result.value, input })
    await keepAddress(definition.mailsTo?.(input))
    const next = result.ok
      ? definition.next?.(result.value, input)
      : definition.elsewhere?.[result.reason]?.(input)
    if (!next)
      return result.ok ? staying(reply(), definition.goneOn?.(result.value)) : filledIn(reply, result)
    path = isStaff(asker) ? onwardOr(next, posted.onward) : next
    // The frame round every page, with the chosen mandate, is kept from page to page until it is refreshed.
    refresh()
  } catch (error) {
    unstable_rethrow(error)
    const reference = currentExchange()?.id ?? randomUUID()
    const fault = databaseFaultOf(error)
    log().error({ reference, fault, err: error }, 'an action failed')
    return reply({ '': [(await getTranslations('errors'))(fault ?? 'unexpected', { reference })] })
  }
  redirect(landing(path))
}

/** All of a form is done, or all that is right of it. In the workplace, a colleague's is done only once that is meant. */
function readFor<Schema extends z.ZodType, Asker extends Actor, Value>(
  { parsed, rest, duty }: Posted<z.output<Schema>>,
  { run, runWithout, changesOwner }: Definition<Schema, Asker, Value>,
) {
  const afterAsking = (act: (asker: Asker) => Promise<Result<Value>>) => async (asker: Asker) =>
    (changesOwner ? null : await askedOfColleague(asker, duty)) ?? act(asker)
  if (parsed.success) return { input: parsed.data, run: afterAsking(asker => run(asker, parsed.data)) }
  const read = runWithout && rest()
  if (!read) return null
  return { input: read.data, run: afterAsking(asker => runWithout(asker, read.data, read.wrong)) }
}

const staying = (state: FormState, on?: GoesOn): FormState =>
  on && state ? { ...state, ...goneOn(on) } : state
const landing = (path: string) => (currentExchange()?.posted ? atTheDeed(path) : path)

type Deed<Schema extends z.ZodType, Asker, Value> = { asker: Asker; value: Value; input: z.output<Schema> }

/** The session that a done action has begun is kept. Nobody waits for the work that goes on: the log tells if it fails. */
async function carryOn<Schema extends z.ZodType, Asker extends Actor, Value>(
  { goesOn, beginsSession }: Definition<Schema, Asker, Value>,
  { asker, value, input }: Deed<Schema, Asker, Value>,
): Promise<void> {
  const begun = beginsSession?.(value)
  if (begun) await keepSession(begun, asker.now)
  if (!goesOn) return
  after(() =>
    goesOn(asker, value, input).catch(error => {
      log().error({ fault: databaseFaultOf(error), err: error }, 'what goes on after an action failed')
    }),
  )
}

async function onceAt<Value>(
  path: string | undefined,
  act: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (path === undefined) return act()
  if (await hasAnswered()) return refuse('already_evaluated')
  const result = await act()
  if (result.ok) await markAnswered(path)
  return result
}

async function refuseChange(asker: Actor, drawnFor: string | null): Promise<Refusal | undefined> {
  const reason = isSignedIn(asker) ? actingReason(asker, drawnFor) : null
  if (!reason) return undefined
  if (drawnFor !== null) await redrawFor(drawnFor)
  if (!isParty(asker)) return refuse(reason)
  const t = await getTranslations('common')
  return refuse(reason, {
    values: { party: t(`party.${asker.party}`), organisation: asker.organisation.name },
  })
}
