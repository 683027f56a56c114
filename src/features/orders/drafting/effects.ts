import type { Writing } from '@/features/orders/content/content-fields'

/**
 * The causes of effect by the programme's own evaluation. Three are texts, and one is that both sides write.
 * Facts alone tell them: the text is there, or the draft is shared.
 */
export const effects = ['need', 'goal', 'planAfter', 'together'] as const satisfies (Writing | 'together')[]
