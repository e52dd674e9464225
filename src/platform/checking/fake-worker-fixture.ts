/** Replaces `Worker`. It replies with what the test passes to `answer`. */
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
