const CONCURRENCY = 8
const WARM_UP = 20

export type Measured = { perSecond: number; median: number; p95: number; failed: number }

/** Asks for one page again and again, eight at a time; times are in milliseconds. */
export async function measure(
  base: string,
  page: { path: string; persona?: string },
  seconds: number,
): Promise<Measured> {
  const headers = page.persona ? { cookie: await signIn(base, page.persona) } : undefined
  const ask = () => fetch(base + page.path, { headers, redirect: 'manual' })
  for (let i = 0; i < WARM_UP; i++) await (await ask()).text()
  const times: number[] = []
  let failed = 0
  const start = performance.now()
  const askUntilDone = async () => {
    while (performance.now() - start < seconds * 1000) {
      const begun = performance.now()
      const answer = await ask()
      await answer.text()
      times.push(performance.now() - begun)
      if (answer.status !== 200) failed += 1
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, askUntilDone))
  const elapsed = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { perSecond: times.length / elapsed, median: at(0.5), p95: at(0.95), failed }
}

async function signIn(base: string, persona: string): Promise<string> {
  const answer = await fetch(`${base}/api/demo/sign-in`, {
    method: 'POST',
    headers: { origin: base },
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
