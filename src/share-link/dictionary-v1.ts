/**
 * The preset dictionary of the first codec: the words of the card format and what cards usually say, the most frequent
 * last. Frozen: existing links were made with exactly this text, so never edit it. Improvements go into a new
 * dictionary with a new version.
 */
export const DICTIONARY_V1 = [
  '{"componentUser":{"userIdentifier":{"userId":"u_01","machineUserId":"mu_01","emailAddress":"@example.com"}}},',
  '{"componentDateTime":{"dateTimeIso8601":"2026-01-01T09:00:00.000Z"}},{"componentDateTime":{"dateTimeIso8601":"2026-11-30T12:00:00Z"}},',
  '"componentDivider":{},"dividerSpacingSize":"XL"}},"spacerSize":"XL"}},"dividerSpacingSize":"XS"}},"dividerSpacingSize":"L"}},"spacerSize":"L"}},',
  '"plainTextSize":"L","plainTextSize":"M","plainTextColor":"NORMAL","plainTextColor":"SUCCESS","plainTextColor":"WARNING","plainTextColor":"ERROR"}},{"componentPlainText":{"plainText":"","plainTextSize":"S","plainTextColor":"MUTED"}},',
  '"workflowKey":"","workflowButtonWorkflowIdentifier":{"workflowId":"wf_01J"}}},{"componentWorkflowButton":{"workflowButtonLabel":"Resync","workflowButtonWorkflowIdentifier":{"workflowId":"wf_',
  '{"componentCopyButton":{"copyButtonValue":"","copyButtonTooltipLabel":"Copy ID"}}]}},{"componentCopyButton":{"copyButtonValue":"',
  '"timeToLiveSeconds":86400,"timeToLiveSeconds":60,"timeToLiveSeconds":15,"timeToLiveSeconds":null,"timeToLiveSeconds":300,"components":null},{"components":[]},',
  'Status Account Customer Subscription Invoice Order Payment Billing period Due date Total Shipping address Registered at Last signed in Environment: **production** Message Request ID Error Warning Delivered Paid Past due Active Trial Enterprise Renews on Created Expires Email Phone Country Plan Usage this month Last 24 hours Last 7 days Last 30 days Events sent ',
  ' Jan 2026 Feb 2026 Mar 2026 Apr 2026 May 2026 Jun 2026 Jul 2026 Aug 2026 Sep 2026 Oct 2026 Nov 2026 Dec 2026, 2027 Monday ',
  'https://dashboard.stripe.com/invoices/',
  'https://sentry.io/organizations/',
  'https://logs.example.com/',
  'https://admin.example.com/customers/',
  '"badgeColor":"BLUE"}}]}},"badgeColor":"GREY"}}]}},"badgeColor":"RED"}}]}},{"componentBadge":{"badgeLabel":"Active","badgeColor":"YELLOW"}}]}},',
  '"textSize":"L"}},"textSize":"M"}},"textColor":"NORMAL"}},"textColor":"SUCCESS"}},"textColor":"WARNING"}},"textColor":"ERROR"}},"textColor":"ERROR","textSize":"S"}},',
  '{"componentDivider":{"dividerSpacingSize":"S"}},{"componentSpacer":{"spacerSize":"XS"}},{"componentDivider":{"dividerSpacingSize":"M"}},',
  '{"componentContainer":{"containerContent":[{"componentRow":{"rowMainContent":[{"componentBadge":{"badgeLabel":"","badgeColor":"GREEN"}}],"rowAsideContent":[{"componentText":{"text":"","textColor":"MUTED","textSize":"S"}}]}},',
  '{"componentRow":{"rowMainContent":[{"componentLinkButton":{"linkButtonLabel":"View ","linkButtonUrl":"https://app.","rowAsideContent":[{"componentLinkButton":{"linkButtonLabel":"Open in ","linkButtonUrl":"https://www.',
  '{"componentText":{"text":"","textSize":"S","textColor":"MUTED"}},{"componentText":{"text":"","textSize":"S"}},{"componentSpacer":{"spacerSize":"S"}},',
  '{"componentRow":{"rowMainContent":[{"componentText":{"text":"","textSize":"S","textColor":"MUTED"}}],"rowAsideContent":[{"componentText":{"text":"**","textSize":"S"}}]}},',
  '"}}]}},{"componentRow":{"rowMainContent":[{"componentText":{"text":"","textColor":"MUTED"}}],"rowAsideContent":[{"componentText":{"text":"**"}}]}},{"componentSpacer":{"spacerSize":"M"}},',
  '["r","Untitled",[["',
  '["s","No data",[["no-data","No data"]]]\n{"cards":[{"key":"no-data","components":null}]}["s","Subscription status",[["subscription-status","Subscription"],["usage","Usage"],["latest-invoice","Latest invoice"]]]\n{"cards":[{"key":"","timeToLiveSeconds":3600,"components":[{"componentText":{"text":"","componentRow":{"rowMainContent":[{"componentText":{"text":"',
].join('');
