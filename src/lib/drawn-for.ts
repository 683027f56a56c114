import 'server-only'
import { headers } from 'next/headers'

// A form says which mandate its reader acted by when it was drawn, so that it never acts for another. Finding
// out who asks tells `drawFor`; every page does that before it draws a form, and each form asks `drawnFor`.
// An action that refuses a form tells `redrawFor`: the page that answers is drawn as the form was.

/** The name under which a form posts by which mandate the reader acted when it was drawn. */
export const DRAWN_FOR = 'drawnFor'

type Drawing = { mandateId?: string; redrawnFor?: string }

/** By a request's headers, which its action and its page share. */
const drawings = new WeakMap<object, Drawing>()

/** The mandate's id, or nothing where the reader acts for no party. */
export async function drawnFor(): Promise<string | undefined> {
  return (await drawing()).mandateId
}

export async function drawFor(mandateId: string | undefined): Promise<void> {
  ;(await drawing()).mandateId = mandateId
}

/** The mandate for which the page is drawn once more, if its form was refused. */
export async function redrawnFor(): Promise<string | undefined> {
  return (await drawing()).redrawnFor
}

/** For the mandate that the session now acts under, the page may not exist, nor what was typed in it. */
export async function redrawFor(mandateId: string): Promise<void> {
  ;(await drawing()).redrawnFor = mandateId
}

async function drawing(): Promise<Drawing> {
  const request = await headers()
  const known = drawings.get(request) ?? {}
  drawings.set(request, known)
  return known
}
