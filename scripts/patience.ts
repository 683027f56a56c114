const BOUNDS = {
  PORTAL_CONNECTION_SECONDS: '60',
  PORTAL_LOCK_SECONDS: '60',
  PORTAL_STATEMENT_SECONDS: '300',
}

/** Gives a command more time than a page has. Nobody looks at it meanwhile, and its machine may do much else. */
export function bePatient(): void {
  Object.assign(process.env, BOUNDS)
}
