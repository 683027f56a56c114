import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** A change is told under one of these, by triggers in prisma/law/kept.sql. */
export type Topic = 'catalogue' | 'figures' | 'settings'

const CHANNEL = 'portal_changed'
const WAIT_BEFORE_RETRY = 1_000
/** A connection that was cut without a word is noticed by this (milliseconds). */
const PULSE = 1_000
/** A process that is asked for ever new days of figures must not grow for ever. */
const MOST_KEPT = 500

type Store = {
  isTold: boolean
  changes: number
  answers: Map<string, { topic: Topic; answer: Promise<unknown> }>
}

// Next has this module twice, in its start-up code and in its pages. Both must share one store.
const holder = globalThis as typeof globalThis & { portalKept?: Store }
holder.portalKept ??= { isTold: false, changes: 0, answers: new Map() }
const store = holder.portalKept

/**
 * The answer to a question that has the same one for everyone. It says nothing about a person, and no command decides
 * by it. It is kept only while the database tells this process of changes.
 */
export function kept<T>(topic: Topic, question: string, ask: () => Promise<T>): Promise<T> {
  if (!store.isTold) return ask()
  const known = store.answers.get(question)
  if (known) return known.answer as Promise<T>
  if (store.answers.size >= MOST_KEPT) store.answers.clear()
  const answer = ask()
  store.answers.set(question, { topic, answer })
  answer.catch(() => store.answers.delete(question))
  return answer
}

/** How many changes have been told, for what is made of many answers. Undefined while changes are not told. */
export function changesSoFar(): number | undefined {
  return store.isTold ? store.changes : undefined
}

/**
 * Listens for changes until it is told to stop. A lost connection forgets everything, and is made again. The worker's
 * address reaches PostgreSQL itself, also where a pooler stands before the app's.
 */
export async function followChanges(signal: AbortSignal, address = env().DATABASE_WORKER_URL): Promise<void> {
  let isSaid = false
  while (!signal.aborted) {
    try {
      await listen(signal, address, () => {
        isSaid = false
      })
    } catch (error) {
      // An outage lasts for many tries, and is said once.
      if (!isSaid) log().warn({ err: error }, 'changes are not told; nothing is kept until they are')
      isSaid = true
    }
    forgetAll()
    await sleep(WAIT_BEFORE_RETRY, undefined, { signal }).catch(() => undefined)
  }
}

async function listen(
  signal: AbortSignal,
  connectionString: string | undefined,
  begin: () => void,
): Promise<void> {
  const client = new Client({ connectionString, application_name: 'portal changes' })
  const ended = new Promise<never>((_, reject) => {
    client.on('error', reject).once('end', () => reject(new Error('the connection has ended')))
  })
  ended.catch(() => undefined)
  try {
    await client.connect()
    await refusePooler(client)
    client.on('notification', ({ payload }) => forget(payload))
    await client.query(`LISTEN ${CHANNEL}`)
    store.isTold = true
    begin()
    while (!signal.aborted) {
      await Promise.race([ended, sleep(PULSE, undefined, { signal })])
      await Promise.race([client.query('SELECT 1'), silence()])
    }
  } finally {
    store.isTold = false
    await client.end().catch(() => undefined)
  }
}

/** A pooler names connections by numbers of its own. It would hand our news to somebody else, or to nobody. */
async function refusePooler(client: Client & { processID?: number }): Promise<void> {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
  if (rows[0].pid !== client.processID) {
    throw new Error('a pooler stands before the database: DATABASE_WORKER_URL must be a direct address')
  }
}

async function silence(): Promise<never> {
  await sleep(PULSE, undefined, { ref: false })
  throw new Error('the connection is silent')
}

function forget(topic: string | undefined) {
  store.changes += 1
  for (const [question, known] of store.answers) if (known.topic === topic) store.answers.delete(question)
}

function forgetAll() {
  store.isTold = false
  store.changes += 1
  store.answers.clear()
}
