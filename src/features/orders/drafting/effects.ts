import type { Writing } from '@/features/orders/content/content-fields'

/**
 * What decides whether a delivery has effect, by the programme's own evaluation. Three are texts, and one is that
 * both sides write. Each is told by facts alone: the text is there, or the draft is shared.
 */
export const effects = ['need', 'goal', 'planAfter', 'together'] as const satisfies (Writing | 'together')[]
export type Effect = (typeof effects)[number]
