/** Takes the place of `Worker`; it answers what a test has it answer. */
export class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  asked: unknown[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(question: unknown): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
