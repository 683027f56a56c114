import { z } from 'zod'

/** A feed is one's own: a form about it asks for nothing. */
export const ownFeedSchema = z.object({})
