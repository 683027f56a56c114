/** A fault that the person who starts the portal can mend. Told in one line, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Runs a script to its end; a failure goes to standard error and the exit code is 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(isExplained(error) ? error.message : error)
    process.exit(1)
  }
}

function isExplained(error: unknown): error is Error {
  return error instanceof Error && ['Failure', 'EnvironmentError'].includes(error.name)
}

/** The `code` that Node and PostgreSQL put on their errors, or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  // Node tries localhost's two addresses and reports both tries as one AggregateError.
  if (error instanceof AggregateError && !('code' in error)) return errorCode(error.errors[0])
  return 'code' in error ? String(error.code) : ''
}
