import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/i18n.ts')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // No optimizer: it decodes what strangers send, and every picture here is a drawing.
  images: { unoptimized: true },
  // The start script sets it to the build's fingerprint, so that a page from an older build is noticed.
  deploymentId: process.env.PORTAL_BUILD_ID,
  serverExternalPackages: ['graphile-worker', 'nodemailer', 'pino', 'pg', '@prisma/adapter-pg'],
  // The portal's own files only: a server without the test tools builds too. `npm run check` covers the rest.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default withNextIntl(config)
