import { z } from 'zod'
import { orderStatuses } from '@/features/orders/statuses'
import { receiptDocumentSchema, receiptFileSchema, storedFaults } from '@/features/receipts/receipt-schema'

const instant = z.iso.datetime()

const publicFileSchema = receiptFileSchema
  .omit({ names: true })
  .extend({
    publicKey: receiptFileSchema.shape.publicKey.describe('The Ed25519 key, as the receipt claims it'),
    receipt: receiptDocumentSchema
      .extend({ content: z.record(z.string(), z.unknown()) })
      .describe('What is signed, as RFC 8785 canonical JSON. It names no person.'),
  })
  .describe('The file that `npm run verify` and the upload at /verifiera take')

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

/** The keys as `GET /api/v1/receipts/keys` gives them. */
export const receiptKeysSchema = z.object({
  algorithm: z.literal('Ed25519'),
  encoding: z.literal('hex'),
  keys: z.array(
    z.object({
      id: z.string(),
      publicKey: receiptFileSchema.shape.publicKey,
      createdAt: instant,
      retiredAt: instant.nullable(),
    }),
  ),
})
