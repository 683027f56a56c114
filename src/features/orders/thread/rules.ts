/** Whom a message is for: all parties and the staff, the unions among themselves, or the staff alone. */
export const messageAudiences = ['parties', 'unions', 'staff'] as const
export type MessageAudience = (typeof messageAudiences)[number]

export const LONGEST_MESSAGE = 4000
