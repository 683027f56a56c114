import type { Party } from '@/lib/party'

/** The audience of a message: all parties and the staff, the unions among themselves, or the staff. */
export const messageAudiences = ['parties', 'unions', 'staff'] as const
export type MessageAudience = (typeof messageAudiences)[number]

/** To the staff goes either what they write among themselves, or what is between them and one party. */
export type Addressed = { audience: MessageAudience; addressee: Party | null }

/** The writer's choice: an audience, or for the staff one of the parties. */
export type Addressing = MessageAudience | Party

export const LONGEST_MESSAGE = 4000
