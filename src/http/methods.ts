/** A browser asks with these. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST']

export const READING_METHODS = ['GET', 'HEAD', 'OPTIONS']

export const NOT_ALLOWED = { status: 405, headers: { Allow: METHODS.join(', ') } }
export const READ_ONLY = { status: 405, headers: { Allow: READING_METHODS.join(', ') } }
