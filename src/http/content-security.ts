import { env } from '@/lib/env'

/** Where browsers tell of what they refused to load. */
export const REPORTS = '/api/csp'

/** The sources that a page may load from, and the targets of its forms. */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const issuer = env().OIDC_ISSUER
  const rules = {
    'default-src': "'self'",
    // React's development build evaluates strings to rebuild server stacks.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    // The sign-in form ends in a redirect to the identity provider, which counts as a form's target.
    'form-action': `'self'${issuer ? ` ${new URL(issuer).origin}` : ''}`,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'report-uri': REPORTS,
    'report-to': 'csp',
  }
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
