const OF_INTERFACE = /^\/api(\/|\?|$)/
const READ_ONLY = /^\/api\/(v1|health|metrics)(\/|$)/

/** Whether a program asks, which reads an error as a problem and not as a page. */
export function isOfInterface(url = ''): boolean {
  return OF_INTERFACE.test(url)
}

/** Whether the open interface answers there, which takes nothing from anyone. */
export function isReadOnly(pathname: string): boolean {
  return READ_ONLY.test(pathname)
}
