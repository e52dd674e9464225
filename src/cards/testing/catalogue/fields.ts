/** See `saidOf`. */
export const FIELDS = `
[{"componentPlainText":{"text":"a","size":"S"}}]
components: no key rejected, componentPlainText? (foreign-fields)
error foreign-fields /0/componentPlainText/text at "text"
  "text" and "size" are fields of a text. In a plain text, write "plainText" and "plainTextSize".
  ✓ Rename to plainText, plainTextSize: [{"componentPlainText":{"plainText":"a","plainTextSize":"S"}}]

[{"componentBadge":{"text":"a","color":"RED"}}]
components: no key rejected, componentBadge? (foreign-fields)
error foreign-fields /0/componentBadge/text at "text"
  "text" and "color" are fields of a text. In a badge, write "badgeLabel" and "badgeColor".
  ✓ Rename to badgeLabel, badgeColor: [{"componentBadge":{"badgeLabel":"a","badgeColor":"RED"}}]

[{"componentPlainText":{"plainText":"a","color":"MUTED"}}]
components: no key taken, componentPlainText
warning foreign-fields /0/componentPlainText/color at "color"
  "color" is a field of a text. In a plain text, write "plainTextColor".
  ✓ Rename to plainTextColor: [{"componentPlainText":{"plainText":"a","plainTextColor":"MUTED"}}]

[{"componentText":{"text":"a","size":"S"}}]
components: no key taken, componentText
warning deprecated-field /0/componentText/size at "size"
  "size" is an old name. Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"text":"a","textSize":"S"}}]

[{"componentText":{"text":"a","size":"S","textSize":"M"}}]
components: no key rejected, componentText? (both-spellings)
error both-spellings /0/componentText/size at "size"
  "size" is the old name of "textSize", and both are here. Keep only "textSize".
  → Remove size: [{"componentText":{"text":"a","textSize":"M"}}]

[{"componentSpacer":{"size":"S"}}]
components: no key taken, componentSpacer
warning deprecated-field /0/componentSpacer/size at "size"
  "size" is an old name. Write "spacerSize".
  ✓ Rename to spacerSize: [{"componentSpacer":{"spacerSize":"S"}}]

[{"componentSpacer":{"spacingSize":"S"}}]
components: no key rejected, componentSpacer? (foreign-fields)
error foreign-fields /0/componentSpacer/spacingSize at "spacingSize"
  "spacingSize" is a field of a divider. In a spacer, write "spacerSize".
  ✓ Rename to spacerSize: [{"componentSpacer":{"spacerSize":"S"}}]

[{"componentSpacer":{"spacerSize":null}}]
components: no key rejected, componentSpacer? (null-not-allowed)
error null-not-allowed /0/componentSpacer/spacerSize at null
  "spacerSize" has no default, so it can’t be null. Plain’s SDK writes null when its spacer is given spacingSize instead of size. Write XS, S, M, L or XL.
  → Write M: [{"componentSpacer":{"spacerSize":"M"}}]
  → Write XS: [{"componentSpacer":{"spacerSize":"XS"}}]
  → Write S: [{"componentSpacer":{"spacerSize":"S"}}]
  → Write L: [{"componentSpacer":{"spacerSize":"L"}}]
  → Write XL: [{"componentSpacer":{"spacerSize":"XL"}}]

[{"componentSpacer":{}}]
components: no key rejected, componentSpacer? (missing-field)
error missing-field /0/componentSpacer at "componentSpacer"
  "spacerSize" is missing. Add "spacerSize": "M".
  → Add "spacerSize": [{"componentSpacer":{"spacerSize": "M"}}]

[{"componentText":{}}]
components: no key rejected, componentText? (missing-field)
error missing-field /0/componentText at "componentText"
  "text" is missing. Add "text": "On the **Pro** plan since March". If your code sets it, its value may be undefined, which JSON leaves out.
  → Add "text": [{"componentText":{"text": "On the **Pro** plan since March"}}]

[{"componentPlainText":{}}]
components: no key rejected, componentPlainText? (missing-field)
error missing-field /0/componentPlainText at "componentPlainText"
  "plainText" is missing. Add "plainText": "INV-2024_0042". If your code sets it, its value may be undefined, which JSON leaves out.
  → Add "plainText": [{"componentPlainText":{"plainText": "INV-2024_0042"}}]

[{"componentBadge":{}}]
components: no key rejected, componentBadge? (missing-field)
error missing-field /0/componentBadge at "componentBadge"
  "badgeLabel" is missing. Add "badgeLabel": "Active".
  → Add "badgeLabel": [{"componentBadge":{"badgeLabel": "Active"}}]

[{"componentLinkButton":{}}]
components: no key rejected, componentLinkButton? (missing-field)
error missing-field /0/componentLinkButton at "componentLinkButton"
  "linkButtonLabel" and "linkButtonUrl" are missing. Add "linkButtonLabel": "Open in billing", "linkButtonUrl": "https://example.com/customers/42".
  → Add "linkButtonLabel" and "linkButtonUrl": [{"componentLinkButton":{"linkButtonLabel": "Open in billing", "linkButtonUrl": "https://example.com/customers/42"}}]

[{"componentRow":{}}]
components: no key rejected, componentRow? (missing-field)
error missing-field /0/componentRow at "componentRow"
  "rowMainContent" and "rowAsideContent" are missing. Add "rowMainContent": [{"componentText":{"text":"Plan"}}], "rowAsideContent": [{"componentBadge":{"badgeLabel":"Pro"}}].
  → Add "rowMainContent" and "rowAsideContent": [{"componentRow":{"rowMainContent": [{"componentText":{"text":"Plan"}}], "rowAsideContent": [{"componentBadge":{"badgeLabel":"Pro"}}]}}]

[{"componentUser":{}}]
components: no key rejected, componentUser? (missing-field)
error missing-field /0/componentUser at "componentUser"
  "userIdentifier" is missing. Add "userIdentifier": {"emailAddress":"grace@example.com"}.
  → Add "userIdentifier": [{"componentUser":{"userIdentifier": {"emailAddress":"grace@example.com"}}}]

[{"componentText":{"text":""}}]
components: no key rejected, componentText? (empty-text)
error empty-text /0/componentText/text at ""
  "text" is empty. Write at least one character.
  → Write "On the **Pro** plan since March": [{"componentText":{"text":"On the **Pro** plan since March"}}]

[{"componentText":{"text":9007199254740993}}]
components: no key rejected, componentText? (number-for-text)
error number-for-text /0/componentText/text at 9007199254740993
  "text" takes text, but this number isn’t in quotes. Put it in quotes.
  ✓ Put it in quotes: [{"componentText":{"text":"9007199254740993"}}]

[{"componentText":{"text":1e400}}]
components: no key rejected, componentText? (number-for-text)
error number-for-text /0/componentText/text at 1e400
  "text" takes text, but this number isn’t in quotes. Put it in quotes.
  ✓ Put it in quotes: [{"componentText":{"text":"1e400"}}]

[{"componentText":{"text":12.50}}]
components: no key rejected, componentText? (number-for-text)
error number-for-text /0/componentText/text at 12.50
  "text" takes text, but this number isn’t in quotes. Put it in quotes.
  ✓ Put it in quotes: [{"componentText":{"text":"12.50"}}]

[{"componentText":{"text":42}}]
components: no key rejected, componentText? (number-for-text)
error number-for-text /0/componentText/text at 42
  "text" takes text, but 42 isn’t in quotes. Write "42".
  ✓ Put it in quotes: [{"componentText":{"text":"42"}}]

[{"componentText":{"text":null}}]
components: no key rejected, componentText? (wrong-type)
error wrong-type /0/componentText/text at null
  "text" is null. Write text in double quotes.
  → Write "On the **Pro** plan since March": [{"componentText":{"text":"On the **Pro** plan since March"}}]

[{"componentText":{"text":["a"]}}]
components: no key rejected, componentText? (wrong-type)
error wrong-type /0/componentText/text at ["a"]
  "text" is a list. Write text in double quotes.
  → Write "On the **Pro** plan since March": [{"componentText":{"text":"On the **Pro** plan since March"}}]

[{"componentText":{"text":"a","textColor":"muted"}}]
components: no key rejected, componentText? (wrong-case)
error wrong-case /0/componentText/textColor at "muted"
  "textColor" has no value "muted". Case and spelling matter. Write "MUTED".
  ✓ Write MUTED: [{"componentText":{"text":"a","textColor":"MUTED"}}]

[{"componentText":{"text":"a","textColor":"PURPLE"}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textColor at "PURPLE"
  "textColor" has no value "PURPLE". Write NORMAL, MUTED, SUCCESS, WARNING or ERROR.
  → Write NORMAL: [{"componentText":{"text":"a","textColor":"NORMAL"}}]
  → Write MUTED: [{"componentText":{"text":"a","textColor":"MUTED"}}]
  → Write SUCCESS: [{"componentText":{"text":"a","textColor":"SUCCESS"}}]
  → Write WARNING: [{"componentText":{"text":"a","textColor":"WARNING"}}]
  → Write ERROR: [{"componentText":{"text":"a","textColor":"ERROR"}}]

[{"componentText":{"text":"a","textColor":"red"}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textColor at "red"
  "textColor" has no value "red". Write "ERROR". Allowed: NORMAL, MUTED, SUCCESS, WARNING or ERROR.
  → Write ERROR: [{"componentText":{"text":"a","textColor":"ERROR"}}]

[{"componentText":{"text":"a","textColor":"#00ff00"}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textColor at "#00ff00"
  "textColor" has no value "#00ff00". Write "SUCCESS". Allowed: NORMAL, MUTED, SUCCESS, WARNING or ERROR.
  → Write SUCCESS: [{"componentText":{"text":"a","textColor":"SUCCESS"}}]

[{"componentText":{"text":"a","textColor":"qwertyuiop"}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textColor at "qwertyuiop"
  "textColor" has no value "qwertyuiop". Write NORMAL, MUTED, SUCCESS, WARNING or ERROR.
  → Write NORMAL: [{"componentText":{"text":"a","textColor":"NORMAL"}}]
  → Write MUTED: [{"componentText":{"text":"a","textColor":"MUTED"}}]
  → Write SUCCESS: [{"componentText":{"text":"a","textColor":"SUCCESS"}}]
  → Write WARNING: [{"componentText":{"text":"a","textColor":"WARNING"}}]
  → Write ERROR: [{"componentText":{"text":"a","textColor":"ERROR"}}]

[{"componentText":{"text":"a","textColor":5}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textColor at 5
  "textColor" has no value "5". Write NORMAL, MUTED, SUCCESS, WARNING or ERROR.
  → Write NORMAL: [{"componentText":{"text":"a","textColor":"NORMAL"}}]
  → Write MUTED: [{"componentText":{"text":"a","textColor":"MUTED"}}]
  → Write SUCCESS: [{"componentText":{"text":"a","textColor":"SUCCESS"}}]
  → Write WARNING: [{"componentText":{"text":"a","textColor":"WARNING"}}]
  → Write ERROR: [{"componentText":{"text":"a","textColor":"ERROR"}}]

[{"componentText":{"text":"a","textSize":5}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textSize at 5
  "textSize" has no value "5". Write "S". Allowed: S, M or L.
  → Write S: [{"componentText":{"text":"a","textSize":"S"}}]

[{"componentText":{"text":"a","textSize":"16px"}}]
components: no key rejected, componentText? (unknown-value)
error unknown-value /0/componentText/textSize at "16px"
  "textSize" has no value "16px". Write "M". Allowed: S, M or L.
  → Write M: [{"componentText":{"text":"a","textSize":"M"}}]

[{"componentText":{"text":"a","textSize":[]}}]
components: no key rejected, componentText? (wrong-type)
error wrong-type /0/componentText/textSize at []
  "textSize" is a list. Write text in double quotes.
  → Use the default: [{"componentText":{"text":"a"}}]

[{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}}]
components: no key rejected, componentBadge? (unknown-value)
error unknown-value /0/componentBadge/badgeColor at "GRAY"
  "badgeColor" has no value "GRAY". Write "GREY". Allowed: GREY, GREEN, YELLOW, RED or BLUE.
  → Write GREY: [{"componentBadge":{"badgeLabel":"a","badgeColor":"GREY"}}]

[{"componentBadge":{"badgeLabel":"a","badgeColor":true}}]
components: no key rejected, componentBadge? (unknown-value)
error unknown-value /0/componentBadge/badgeColor at true
  "badgeColor" has no value "true". Write GREY, GREEN, YELLOW, RED or BLUE.
  → Write GREY: [{"componentBadge":{"badgeLabel":"a","badgeColor":"GREY"}}]
  → Write GREEN: [{"componentBadge":{"badgeLabel":"a","badgeColor":"GREEN"}}]
  → Write YELLOW: [{"componentBadge":{"badgeLabel":"a","badgeColor":"YELLOW"}}]
  → Write RED: [{"componentBadge":{"badgeLabel":"a","badgeColor":"RED"}}]
  → Write BLUE: [{"componentBadge":{"badgeLabel":"a","badgeColor":"BLUE"}}]

[{"componentText":{"text":"a","weight":1}}]
components: no key taken, componentText
warning unknown-field /0/componentText/weight at "weight"
  "weight" isn’t a field of componentText. Plain may ignore it or reject the card. Remove it.
  → Remove weight: [{"componentText":{"text":"a"}}]

[{"componentText":{"text":"a","text_size":"S"}}]
components: no key taken, componentText
warning misspelt-field /0/componentText/text_size at "text_size"
  There’s no field "text_size". Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"text":"a","textSize":"S"}}]

[{"componentText":{"text":"a","txetSize":"S"}}]
components: no key taken, componentText
warning misspelt-field /0/componentText/txetSize at "txetSize"
  There’s no field "txetSize". Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"text":"a","textSize":"S"}}]

[{"componentText":{"txt":"a"}}]
components: no key rejected, componentText? (misspelt-field)
error misspelt-field /0/componentText/txt at "txt"
  There’s no field "txt". Write "text".
  ✓ Rename to text: [{"componentText":{"text":"a"}}]

[{"componentText":{"text":"[a](javascript:x) [b](ftp://x)"}}]
components: no key taken, componentText
warning link-opens-nothing /0/componentText/text at javascript:x
  The link to "javascript:x" is shown as text. Write a complete URL that starts with http:, https:, mailto: or tel:.
warning link-opens-nothing /0/componentText/text at ftp://x
  The link to "ftp://x" is shown as text. Write a complete URL that starts with http:, https:, mailto: or tel:.

[{"componentPlainText":{"plainText":"[a](javascript:x)"}}]
components: no key taken, componentPlainText

[{"componentRow":{"rowMainContent":[],"rowAsideContent":[{"componentDivider":{}}]}}]
components: no key rejected, componentRow? (empty-content)
error empty-content /0/componentRow/rowMainContent at []
  "rowMainContent" is empty. Add at least one component.
  → Add a component: [{"componentRow":{"rowMainContent":[{"componentText":{"text":"Plan"}}],"rowAsideContent":[{"componentDivider":{}}]}}]

[{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[]}}]
components: no key taken, componentRow
warning empty-aside /0/componentRow/rowAsideContent at []
  The aside of this row is empty, which Plain’s documentation doesn’t allow. Add at least one component.
  → Add a component: [{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentBadge":{"badgeLabel":"Pro"}}]}}]

[{"componentContainer":{"containerContent":[]}}]
components: no key rejected, componentContainer? (empty-content)
error empty-content /0/componentContainer/containerContent at []
  "containerContent" is empty. Add at least one component.
  → Add a component: [{"componentContainer":{"containerContent":[{"componentText":{"text":"Inside the box"}}]}}]

[{"componentContainer":{"containerContent":"x"}}]
components: no key rejected, componentContainer? (wrong-type)
error wrong-type /0/componentContainer/containerContent at "x"
  "containerContent" is text. Write a list in [ ].
  → Write an example: [{"componentContainer":{"containerContent":[{"componentText":{"text":"Inside the box"}}]}}]

[{"componentContainer":{"containerContent":{"componentDivider":{}}}}]
components: no key rejected, componentContainer? (wrong-type)
error wrong-type /0/componentContainer/containerContent at {"componentDivider":{}}
  "containerContent" is an object. Write a list in [ ].
  ✓ Put it in a list: [{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}]
  → Write an example: [{"componentContainer":{"containerContent":[{"componentText":{"text":"Inside the box"}}]}}]
`;
