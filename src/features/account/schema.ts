import { z } from 'zod'
import { code } from '@/lib/text-fields'

export const switchMandateSchema = z.object({ mandateId: z.uuid() })
export const endSessionSchema = z.object({ sessionId: z.uuid() })
export const nothingSchema = z.object({})
export const accountSchema = z.object({ issuer: code(500), subject: code(500) })
