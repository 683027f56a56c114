import { z } from 'zod'

export const switchMandateSchema = z.object({ mandateId: z.uuid() })
export const endSessionSchema = z.object({ sessionId: z.uuid() })
export const nothingSchema = z.object({})
export const accountSchema = z.object({ issuer: z.string().max(500), subject: z.string().max(500) })
