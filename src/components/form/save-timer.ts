/** Milliseconds. */
export const PAUSE = 1500
export const LONGEST = 5000

/** Saves when the writer pauses, and at the latest some seconds after the first word that is not saved. */
export class SaveTimer {
  private pause: ReturnType<typeof setTimeout> | undefined
  private latest: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly save: () => void) {}

  /** Whether something was written that no save has taken yet. */
  get isWaiting(): boolean {
    return this.latest !== undefined
  }

  /** At each word. */
  wait(): void {
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.saveNow(), PAUSE)
    this.latest ??= setTimeout(() => this.saveNow(), LONGEST)
  }

  /** For one who leaves, or looks at another window: that is a pause too. */
  saveNow(): void {
    if (!this.isWaiting) return
    this.stop()
    this.save()
  }

  stop(): void {
    clearTimeout(this.pause)
    clearTimeout(this.latest)
    this.pause = this.latest = undefined
  }
}

/**
 * Saves for one who turns to another window, or leaves by the browser itself. The browser asks them to stay while a
 * save is under way. The answer ends it, and saves for one who goes to another page of the portal.
 */
export function saveOnLeaving(timer: SaveTimer, isUnderWay: () => boolean): () => void {
  const onHidden = () => document.visibilityState === 'hidden' && timer.saveNow()
  const onUnload = (event: Event) => {
    timer.saveNow()
    if (isUnderWay()) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('beforeunload', onUnload)
  return () => {
    timer.saveNow()
    document.removeEventListener('visibilitychange', onHidden)
    window.removeEventListener('beforeunload', onUnload)
  }
}
