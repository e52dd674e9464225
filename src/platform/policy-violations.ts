/**
 * Watches what the page's own content security policy refuses. The returned function says whether it was
 * the policy that kept the page from the URL it just tried to call.
 */
export function watchPolicy(page: EventTarget): (url: string) => Promise<boolean> {
  const refused = new Set<string>();
  page.addEventListener('securitypolicyviolation', (event) => {
    if (event instanceof SecurityPolicyViolationEvent && URL.canParse(event.blockedURI)) {
      refused.add(new URL(event.blockedURI).origin);
    }
  });
  return async (url) => {
    // The event is a task of its own, which may come after the call has failed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return refused.has(new URL(url).origin);
  };
}
