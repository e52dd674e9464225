/**
 * Watches what the page's own content security policy blocks. The returned function says whether the policy
 * blocked the URL that the page just tried to call.
 */
export function watchPolicy(page: EventTarget): (url: string) => Promise<boolean> {
  const refused = new Set<string>();
  page.addEventListener('securitypolicyviolation', (event) => {
    if (event instanceof SecurityPolicyViolationEvent && URL.canParse(event.blockedURI)) {
      refused.add(new URL(event.blockedURI).origin);
    }
  });
  return async (url) => {
    // The event is a separate task, which may run after the call has failed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return refused.has(new URL(url).origin);
  };
}
