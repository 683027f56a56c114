import 'server-only'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type { Result } from '@/lib/result'

/** The database's own rules that the portal explains to people: unique indexes, and what the law refuses. */
export const explainedRules = [
  'Organisation_organisationNumber_key',
  'Person_email_key',
  'Round_serviceId_startsOn_key',
  'Service_slug_key',
  'ServiceRevision_serviceId_number_key',
  'earlier_order_once',
  'few_saved_views',
  'granted_by_holder',
  'granted_by_staff',
  'last_admin',
  'last_passkey',
  'one_draft_revision',
  'one_open_access_request',
  'one_open_attestation',
  'one_open_invitation',
  'one_pending_of_address',
  'one_pending_of_person',
  'one_pending_of_union',
  'one_side_per_person',
  'ordered_by_member',
  'sign_in_is_fresh',
  'signatory_asked_once_a_day',
  'staff_hold_no_mandates',
  'stand_in_within_giver',
] as const

type ExplainedRule = (typeof explainedRules)[number]

/** The answer to each rule that may stop some work. */
export type Answers<T = never> = Partial<Record<ExplainedRule, Result<T>>>

const CHECK_VIOLATION = '23514'

/** The answer where the database refuses the work by one of these rules. Throws what comes from any other. */
export async function explaining<T>(answers: Answers<T>, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const answer = answers[ruleOf(error) as ExplainedRule]
    if (answer) return answer
    throw error
  }
}

/** Whether `error` comes from the rule of exactly that name. */
export function violates(error: unknown, rule: ExplainedRule): boolean {
  return ruleOf(error) === rule
}

/** The index, constraint or refusal of the law that `error` comes from. */
export function ruleOf(error: unknown): string | undefined {
  const cause = causeOf(error)
  if (cause?.kind === 'UniqueConstraintViolation' || cause?.kind === 'ForeignKeyConstraintViolation') {
    return cause.constraint && 'index' in cause.constraint ? cause.constraint.index : undefined
  }
  if (cause?.kind !== 'postgres') return undefined
  // The driver drops a constraint's name. A refusal of the law has it as its message; a CHECK's message ends with it.
  const [, check] = cause.code === CHECK_VIOLATION ? (cause.message.match(/"([^"]+)"$/) ?? []) : []
  return check ?? cause.message
}

/** Whether two transactions met, so that this one can be tried again. */
export function isWriteConflict(error: unknown): boolean {
  const isToldByPrisma = error instanceof Error && 'code' in error && error.code === 'P2034'
  return isToldByPrisma || causeOf(error)?.kind === 'TransactionWriteConflict'
}

/** Prisma wraps the driver's error, except for one that comes at the commit. */
function causeOf(error: unknown) {
  if (!(error instanceof Error)) return undefined
  const { driverAdapterError = error } = metaOf(error) ?? {}
  return driverAdapterError instanceof Error && isDriverAdapterError(driverAdapterError)
    ? driverAdapterError.cause
    : undefined
}

function metaOf(error: Error): { driverAdapterError?: unknown } | undefined {
  return 'meta' in error && typeof error.meta === 'object' ? (error.meta ?? undefined) : undefined
}
