/** Tells how a start goes: to the person at a demo's terminal, or to the log in production. */
export function say(text: string, { demo }: { demo: boolean }): void {
  console.log(demo ? text : asLogLine(text))
}

/** A line that is none of the log's, as one of it. */
export function asLogLine(text: string): string {
  if (text.startsWith('{')) return text
  return JSON.stringify({ level: 'info', time: new Date().toISOString(), pid: process.pid, msg: text })
}
