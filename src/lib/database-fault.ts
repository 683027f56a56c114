/** Why the database could not do what it was asked, where that is no fault of the code. */
export type DatabaseFault = 'unreachable' | 'readOnly' | 'slow' | 'locked' | 'full'

const FAULTS: Record<string, DatabaseFault> = {
  // PostgreSQL's own codes: https://www.postgresql.org/docs/18/errcodes-appendix.html
  '25006': 'readOnly',
  '53100': 'full',
  '53200': 'full',
  '53300': 'unreachable',
  '55P03': 'locked',
  '57014': 'slow',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57P05': 'unreachable',
  '3D000': 'unreachable',
  '55000': 'unreachable',
  // Node's and Prisma's.
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  P1001: 'unreachable',
  P1002: 'unreachable',
  P1008: 'slow',
  P1017: 'unreachable',
  P2024: 'slow',
  P2028: 'slow',
  // The driver's names for what it has understood.
  DatabaseNotReachable: 'unreachable',
  ConnectionClosed: 'unreachable',
  TooManyConnections: 'unreachable',
  SocketTimeout: 'slow',
}
const WORDS: [RegExp, DatabaseFault][] = [
  [
    /Connection terminated|connect ENOENT|Can't reach database server|is not currently accepting connections/,
    'unreachable',
  ],
  [/timeout exceeded when trying to connect|Unable to start a transaction in the given time/, 'slow'],
]
const DEEPEST = 6

/** The database's fault that `error` comes from, or nothing where the code itself failed. */
export function databaseFaultOf(error: unknown, depth = 0): DatabaseFault | undefined {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return undefined
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >
  for (const name of [originalCode, code, kind]) {
    const fault = FAULTS[String(name)]
    if (fault) return fault
  }
  for (const inner of [cause, driverAdapterError, meta]) {
    const fault = databaseFaultOf(inner, depth + 1)
    if (fault) return fault
  }
  return WORDS.find(([words]) => words.test(String(message)))?.[1]
}
