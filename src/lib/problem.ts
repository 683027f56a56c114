export type Problem = { title: string; detail?: string }

/** An error as outsiders' programs read it (RFC 9457). */
export function problem(status: number, about: Problem): Response {
  return Response.json(
    { type: 'about:blank', status, ...about },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}
