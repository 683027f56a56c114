/** A browser asks with these. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST']

export const NOT_ALLOWED = { status: 405, headers: { Allow: METHODS.join(', ') } }
