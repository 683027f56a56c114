import { z } from 'zod'
import { mailChoices } from '@/features/notifications/rules'
import { locales } from '@/messages/messages'

/** The moment up to which the person saw them: later ones stay unread. */
export const markReadSchema = z.object({ until: z.iso.datetime() })
export type MarkRead = z.output<typeof markReadSchema>

export const markOneReadSchema = z.object({ notificationId: z.uuid() })
export type MarkOneRead = z.output<typeof markOneReadSchema>

export const mailChoiceSchema = z.object({ choice: z.enum(mailChoices) })
export type ChosenMail = z.output<typeof mailChoiceSchema>

export const mailLanguageSchema = z.object({ language: z.enum(locales) })
export type ChosenLanguage = z.output<typeof mailLanguageSchema>
