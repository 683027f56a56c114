import { z } from 'zod'
import { orderStatuses } from '@/features/orders/statuses'
import { sealedFileSchema, storedFaults } from '@/features/receipts/receipt-schema'

const instant = z.iso.datetime()

const publicFileSchema = sealedFileSchema
  .omit({ names: true })
  .describe('A JWS (RFC 7515): the file that `npm run verify` and the upload at /verifiera take')

/** A receipt as `GET /api/v1/receipts/{code}` gives it. */
export const publicReceiptSchema = z.object({
  code: z.string(),
  isAuthentic: z.boolean(),
  fault: z.enum(storedFaults).nullable(),
  state: z.object({ status: z.enum(orderStatuses), isCurrentVersion: z.boolean() }),
  keyRetiredAt: instant.nullable(),
  log: z.object({ checkedAt: instant, isWhole: z.boolean() }).nullable(),
  receipt: publicFileSchema.nullable(),
})

/** The keys as `GET /api/v1/receipts/keys` and `/.well-known/jwks.json` give them: a JWK Set (RFC 7517). */
export const receiptKeysSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string().describe('The thumbprint (RFC 7638)'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
      createdAt: instant,
      retiredAt: instant.nullable(),
    }),
  ),
})
