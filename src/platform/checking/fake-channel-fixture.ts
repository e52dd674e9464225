/** Replaces `MessageChannel`. Messages from its second port arrive as timers, which a test can step through. */
export class FakeChannel {
  /** All messages that have been sent. */
  static sent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  port1 = { onmessage: () => {}, close: () => clearTimeout(this.#timer) };
  port2 = {
    postMessage: () => {
      FakeChannel.sent += 1;
      this.#timer = setTimeout(() => this.port1.onmessage());
    },
  };
}
