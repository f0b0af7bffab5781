import type { Clock } from '../../src/vocabulary/clock.ts'

/** When it is in tests. */
export const NOW = Date.UTC(2026, 10, 1, 12)

interface Timer {
  readonly at: number
  readonly order: number
  readonly callback: () => void
}

/** Whether a comes before b; those due at the same moment keep the order they were set in, as Node's do. */
const before = (a: Timer, b: Timer): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at)

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  readonly #epoch: number
  /** A binary heap, the next timer first; timers called off stay until they are due. */
  readonly #heap: Timer[] = []
  readonly #live = new Set<Timer>()
  readonly #turns: (() => void)[] = []
  #elapsed = 0
  #order = 0

  constructor(epoch = NOW) {
    this.#epoch = epoch
  }

  now(): number {
    return this.#epoch + this.#elapsed
  }

  elapsed(): number {
    return this.#elapsed
  }

  after(milliseconds: number, callback: () => void): () => void {
    if (!(milliseconds >= 0 && milliseconds < 2 ** 31)) {
      throw new RangeError(`No timer of Node's waits ${milliseconds} ms.`)
    }
    const timer = { at: this.#elapsed + milliseconds, order: this.#order++, callback }
    this.#live.add(timer)
    this.#push(timer)
    return () => {
      this.#live.delete(timer)
    }
  }

  turn(): Promise<void> {
    return new Promise((resolve) => void this.#turns.push(resolve))
  }

  /** Lets the event loop turn for those who wait for it; it does so no more than time passes, by itself. */
  takeTurn(): void {
    for (const resolve of this.#turns.splice(0)) resolve()
  }

  /** How many timers would still keep a process alive. */
  get pending(): number {
    return this.#live.size
  }

  /** Lets time pass, and whatever is due in it happen. */
  advance(milliseconds: number): void {
    const end = this.#elapsed + milliseconds
    for (let timer = this.#next(); timer && timer.at <= end; timer = this.#next()) this.#run(timer)
    this.#elapsed = end
  }

  /** Lets time pass to the next thing that is due. @returns whether there was one */
  advanceToNext(): boolean {
    const timer = this.#next()
    if (timer) this.#run(timer)
    return timer !== undefined
  }

  #run(timer: Timer): void {
    this.#live.delete(timer)
    this.#elapsed = timer.at
    timer.callback()
  }

  #next(): Timer | undefined {
    while (this.#heap.length > 0 && !this.#live.has(this.#heap[0]!)) this.#pop()
    return this.#heap[0]
  }

  #push(timer: Timer): void {
    const heap = this.#heap
    let hole = heap.push(timer) - 1
    while (hole > 0 && before(timer, heap[(hole - 1) >> 1]!)) {
      heap[hole] = heap[(hole - 1) >> 1]!
      hole = (hole - 1) >> 1
    }
    heap[hole] = timer
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()!
    if (heap.length === 0) return
    let hole = 0
    for (let child = 1; child < heap.length; child = 2 * hole + 1) {
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
      if (before(last, heap[child]!)) break
      heap[hole] = heap[child]!
      hole = child
    }
    heap[hole] = last
  }
}
