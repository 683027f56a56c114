import 'server-only'
import { cache } from 'react'

/** The name under which a form posts by which mandate the reader acted when it was drawn. */
export const DRAWN_FOR = 'drawnFor'

/**
 * For whom what this request draws is drawn: a mandate's id, or nothing where the reader acts for no party.
 * Finding out who asks fills it in, and every page does that before it draws a form.
 */
export const drawnFor = cache((): { mandateId?: string } => ({}))
