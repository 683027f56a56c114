import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/i18n.ts')

// src/proxy.ts sets those that depend on the request (the policy with its nonce) or the address (HSTS).
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Links in mail hold codes: other sites must not see them as the referrer.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // No optimizer: it decodes what strangers send, and every picture here is a drawing.
  images: { unoptimized: true },
  // The start script sets it to the build's fingerprint, so that a page from an older build is noticed.
  deploymentId: process.env.PORTAL_BUILD_ID,
  serverExternalPackages: [
    'graphile-worker',
    'nodemailer',
    'fontkit',
    'pdfkit',
    'pino',
    'pg',
    '@prisma/adapter-pg',
  ],
  // `npm run check` holds the types; a server that builds the portal needs no test tools for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    // Actions are named by their path from here. Next would look for a lock file in the folders above.
    root: import.meta.dirname,
    // On the server alone: the browser's own script has no room for a second way to format.
    resolveAlias: {
      'use-intl/format-message': {
        browser: 'use-intl/format-message',
        default: './src/messages/format-message.ts',
      },
    },
  },
  // The people who run a portal read its traces. To make the server's own code small takes a sixth of a build.
  experimental: { serverMinification: false, serverActions: { bodySizeLimit: 5_500_000 } },
  headers: async () => [
    {
      source: '/:path*',
      headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
    },
  ],
}

export default withNextIntl(config)
