/** See `saidOf`. */
export const COMPONENTS = `
["Hello"]
components: no key rejected, componentText? (bare-text)
error bare-text /0 at "Hello"
  Text alone isn’t a component. Write {"componentText": {"text": "Hello"}}.
  ✓ Wrap in a text: [{"componentText": {"text": "Hello"}}]

[""]
components: no key rejected, componentText? (bare-text)
error bare-text /0 at ""
  Text alone isn’t a component. Write {"componentText": {"text": ""}}.
  → Write a text instead: [{"componentText": {"text": "Text"}}]

[null,{"componentDivider":{}}]
components: no key rejected, component? (not-a-component) + componentDivider
error not-a-component /0 at null
  A component is an object, but this is null. Remove it.
  ✓ Remove it: [{"componentDivider":{}}]
  → Write a text instead: [{"componentText": {"text": "Text"}},{"componentDivider":{}}]

[null]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at null
  A component is an object, but this is null. Remove it.
  ✓ Remove it: []
  → Write a text instead: [{"componentText": {"text": "Text"}}]

[{}]
components: no key rejected, component? (no-component)
error no-component /0 at {
  This object names no component. Write one into it, for example "componentText": {"text": "…"}.
  → Remove it: []
  → Write a text instead: [{"componentText": {"text": "Text"}}]

[{},{"componentDivider":{}}]
components: no key rejected, component? (no-component) + componentDivider
error no-component /0 at {
  This object names no component. Write one into it, for example "componentText": {"text": "…"}.
  → Remove it: [{"componentDivider":{}}]
  → Write a text instead: [{"componentText": {"text": "Text"}},{"componentDivider":{}}]

[5]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at 5
  A component is an object, but this is a number. Write a component such as {"componentText": {"text": "…"}}.
  → Write it as a text: [{"componentText": {"text": "5"}}]

[true]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at true
  A component is an object, but this is true or false. Write a component such as {"componentText": {"text": "…"}}.
  → Write it as a text: [{"componentText": {"text": "true"}}]

[[]]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at []
  A component is an object, but this is a list. Write a component such as {"componentText": {"text": "…"}}.
  → Remove it: []
  → Write a text instead: [{"componentText": {"text": "Text"}}]

[[{"componentDivider":{}}]]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at [{"componentDivider":{}}]
  A component is an object, but this is a list. Write a component such as {"componentText": {"text": "…"}}.
  → Put its components in its place: [{"componentDivider":{}}]

[{"componentGraph":{}}]
components: no key rejected, component? (unknown-component)
error unknown-component /0/componentGraph at "componentGraph"
  There’s no component "componentGraph". Write one of Plain’s 12 components, for example "componentText".
  → Write a text instead: [{"componentText": {"text": "Text"}}]
  → Remove it: []

[{"componentGraph":{"text":"a"}}]
components: no key rejected, componentText? (unknown-component)
error unknown-component /0/componentGraph at "componentGraph"
  There’s no component "componentGraph". Its fields are those of a text: write "componentText".
  → Change to componentText: [{"componentText": { "text": "a" }}]
  → Change to componentPlainText: [{"componentPlainText": { "plainText": "a" }}]
  → Change to componentBadge: [{"componentBadge": { "badgeLabel": "a" }}]
  → Write it as a text: [{"componentText": {"text": "a"}}]
  → Remove it: []

[{"componentGraph":"words"}]
components: no key rejected, component? (unknown-component)
error unknown-component /0/componentGraph at "componentGraph"
  There’s no component "componentGraph". Write one of Plain’s 12 components, for example "componentText".
  → Write it as a text: [{"componentText": {"text": "words"}}]
  → Remove it: []

[{"componentHeading":{"text":"a","size":"S"}}]
components: no key rejected, componentText? (unknown-component)
error unknown-component /0/componentHeading at "componentHeading"
  There’s no component "componentHeading". Its fields are those of a text: write "componentText".
  → Change to componentText: [{"componentText": { "text": "a", "textSize": "S" }}]
  → Change to componentPlainText: [{"componentPlainText": { "plainText": "a", "plainTextSize": "S" }}]
  → Write it as a text: [{"componentText": {"text": "a"}}]
  → Remove it: []

[{"componentLabel":{"badgeLabel":"a","badgeColor":"RED"}}]
components: no key rejected, componentBadge? (unknown-component)
error unknown-component /0/componentLabel at "componentLabel"
  There’s no component "componentLabel". Its fields are those of a badge: write "componentBadge".
  → Change to componentBadge: [{"componentBadge": { "badgeLabel": "a", "badgeColor": "RED" }}]
  → Change to componentText, then write ERROR: [{"componentText": { "text": "a", "textColor": "ERROR" }}]
  → Change to componentPlainText, then write ERROR: [{"componentPlainText": { "plainText": "a", "plainTextColor": "ERROR" }}]
  → Write it as a text: [{"componentText": {"text": "a"}}]
  → Remove it: []

[{"x":{"linkButtonUrl":"https://e.com","linkButtonLabel":"a"}}]
components: no key rejected, componentLinkButton? (unknown-component)
error unknown-component /0/x at "x"
  There’s no component "x". Its fields are those of a link button: write "componentLinkButton".
  → Change to componentLinkButton: [{"componentLinkButton": { "linkButtonUrl": "https://e.com", "linkButtonLabel": "a" }}]
  → Write it as a text: [{"componentText": {"text": "https://e.com"}}]
  → Remove it: []

[{"x":{"zzz":1}}]
components: no key rejected, component? (unknown-component)
error unknown-component /0/x at "x"
  There’s no component "x". Write one of Plain’s 12 components, for example "componentText".
  → Write a text instead: [{"componentText": {"text": "Text"}}]
  → Remove it: []

[{"type":"componentText","text":"a"}]
components: no key rejected, componentText? (component-in-value)
error component-in-value /0/type at "type"
  A component’s name is its key, not the value of "type". Write {"componentText": {…}}.
  ✓ Put into componentText: [{"componentText": {"text":"a"}}]

[{"kind":"badge"}]
components: no key rejected, componentBadge? (component-in-value)
error component-in-value /0/kind at "kind"
  A component’s name is its key, not the value of "kind". Write {"componentBadge": {…}}.
  → Put into componentBadge, then add "badgeLabel": [{"componentBadge": {"badgeLabel": "Active"}}]

[{"component":"text","text":"a","zzz":1}]
components: no key rejected, componentText? (component-in-value)
error component-in-value /0/component at "component"
  A component’s name is its key, not the value of "component". Write {"componentText": {…}}.
  → Put into componentText, then remove zzz: [{"componentText": {"text":"a"}}]

[{"component_text":{"text":"a"}}]
components: no key rejected, componentText? (misspelt-component)
error misspelt-component /0/component_text at "component_text"
  There’s no component "component_text". Write "componentText".
  ✓ Rename to componentText: [{"componentText":{"text":"a"}}]

[{"text":{"text":"a"}}]
components: no key rejected, componentText? (misspelt-component)
error misspelt-component /0/text at "text"
  There’s no component "text". Write "componentText".
  ✓ Rename to componentText: [{"componentText":{"text":"a"}}]

[{"componentTexts":{"text":"a"}}]
components: no key rejected, componentText? (misspelt-component)
error misspelt-component /0/componentTexts at "componentTexts"
  There’s no component "componentTexts". Write "componentText".
  ✓ Rename to componentText: [{"componentText":{"text":"a"}}]

[{"text":"a"}]
components: no key rejected, componentText? (missing-component-key)
error missing-component-key /0 at {
  These fields belong to a text, but its name is missing. Put them in {"componentText": {…}}.
  ✓ Put into componentText: [{"componentText": {"text":"a"}}]

[{"badgeColor":"RED"}]
components: no key rejected, componentBadge? (missing-component-key)
error missing-component-key /0 at {
  These fields belong to a badge, but its name is missing. Put them in {"componentBadge": {…}}.
  → Put into componentBadge, then add "badgeLabel": [{"componentBadge": {"badgeColor":"RED", "badgeLabel": "Active"}}]

[{"componentText":{"text":"a"},"componentDivider":{}}]
components: no key rejected, componentText? (two-components)
error two-components /0/componentDivider at "componentDivider"
  An object holds one component, but this one has componentText and componentDivider. Write one object for each.
  → Split into 2 components: [{ "componentText":{"text":"a"} }, { "componentDivider":{} }]

[{"componentText":{"text":"a"},"componentDivider":{},"componentSpacer":{"spacerSize":"M"}}]
components: no key rejected, componentText? (two-components)
error two-components /0/componentDivider at "componentDivider"
  An object holds one component, but this one has componentText, componentDivider and componentSpacer. Write one object for each.
  → Split into 3 components: [{ "componentText":{"text":"a"} }, { "componentDivider":{} }, { "componentSpacer":{"spacerSize":"M"} }]

[{"componentDivider":{},"componentBadge":null}]
components: no key rejected, componentDivider? (null-sibling)
error null-sibling /0/componentBadge at "componentBadge"
  "componentBadge" is null next to "componentDivider", and Plain refuses that. Leave it out.
  ✓ Remove what is null: [{"componentDivider":{}}]

[{"componentDivider":{},"componentBadge":null,"componentText":null}]
components: no key rejected, componentDivider? (null-sibling)
error null-sibling /0/componentBadge at "componentBadge"
  2 components are null next to "componentDivider", and Plain refuses that. Leave them out: "componentBadge" and "componentText".
  ✓ Remove what is null: [{"componentDivider":{}}]

[{"componentRow":{"rowMainContent":[{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[]}}],"rowAsideContent":[{"componentDivider":{}}]}}]
components: no key rejected, componentRow
error nested-row /0/componentRow/rowMainContent/0/componentRow at "componentRow"
  A row can’t contain another row. Move its components into the outer row.
  → Put its components in its place: [{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}]
warning empty-aside /0/componentRow/rowMainContent/0/componentRow/rowAsideContent at []
  The aside of this row is empty, which Plain’s documentation doesn’t allow. Add at least one component.
  → Add a component: [{"componentRow":{"rowMainContent":[{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentBadge":{"badgeLabel":"Pro"}}]}}],"rowAsideContent":[{"componentDivider":{}}]}}]

[{"componentContainer":{"containerContent":[{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}]}}]
components: no key rejected, componentContainer
error nested-container /0/componentContainer/containerContent/0/componentContainer at "componentContainer"
  A container can’t contain another container. Move its components into the outer one.
  → Put its components in its place: [{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}]

[{"componentRow":{"rowMainContent":[{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}],"rowAsideContent":[{"componentDivider":{}}]}}]
components: no key rejected, componentRow
error container-in-row /0/componentRow/rowMainContent/0/componentContainer at "componentContainer"
  A row can’t contain a container. Move its components into the row.
  → Put its components in its place: [{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}]

[{"componentText":"a"}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at "a"
  "componentText" is text. Write an object with its fields, for example {"text": "…"}.
  ✓ Write it as text: [{"componentText":{"text": "a"}}]

[{"componentText":""}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at ""
  "componentText" is text. Write an object with its fields, for example {"text": "…"}.
  → Write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentText":5}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at 5
  "componentText" is a number. Write an object with its fields, for example {"text": "…"}.
  → Write it as text: [{"componentText":{"text": "5"}}]

[{"componentText":true}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at true
  "componentText" is true or false. Write an object with its fields, for example {"text": "…"}.
  → Write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentText":[]}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at []
  "componentText" is a list. Write an object with its fields, for example {"text": "…"}.
  → Write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentText":null}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at null
  "componentText" is null. Write an object with its fields, for example {"text": "…"}.
  → Write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentDivider":null}]
components: no key rejected, componentDivider? (component-body)
error component-body /0/componentDivider at null
  "componentDivider" is null. Write an object with its fields.
  → Write its fields: [{"componentDivider":{}}]

[{"componentDivider":5}]
components: no key rejected, componentDivider? (component-body)
error component-body /0/componentDivider at 5
  "componentDivider" is a number. Write an object with its fields.
  → Write its fields: [{"componentDivider":{}}]

[{"componentDivider":"x"}]
components: no key rejected, componentDivider? (component-body)
error component-body /0/componentDivider at "x"
  "componentDivider" is text. Write an object with its fields.
  → Write its fields: [{"componentDivider":{}}]

[{"componentContainer":[{"componentDivider":{}}]}]
components: no key rejected, componentContainer? (component-body)
error component-body /0/componentContainer at [{"componentDivider":{}}]
  "componentContainer" is a list. Write an object with its fields.
  → Put it into containerContent: [{"componentContainer":{"containerContent": [{"componentDivider":{}}]}}]

[{"componentRow":[{"componentDivider":{}}]}]
components: no key rejected, componentRow? (component-body)
error component-body /0/componentRow at [{"componentDivider":{}}]
  "componentRow" is a list. Write an object with its fields.
  → Put it into rowMainContent, then add "rowAsideContent": [{"componentRow":{"rowMainContent": [{"componentDivider":{}}], "rowAsideContent": [{"componentBadge":{"badgeLabel":"Pro"}}]}}]

[{"componentText":{"text":"a"},"textSize":"S"}]
components: no key taken, componentText
warning stray-fields /0/textSize at "textSize"
  "textSize" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a", "textSize":"S"}}]
  → Remove textSize: [{"componentText":{"text":"a"}}]

[{"componentText":{"text":"a"},"textSize":"S","textColor":"MUTED"}]
components: no key taken, componentText
warning stray-fields /0/textSize at "textSize"
  "textSize" and "textColor" are next to "componentText" instead of inside it. Move them into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a", "textSize":"S", "textColor":"MUTED"}}]
  → Remove textSize, textColor: [{"componentText":{"text":"a"}}]

[{"componentText":null,"text":"a"}]
components: no key rejected, componentText? (stray-fields)
error stray-fields /0/text at "text"
  "text" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{ "text":"a" }}]
  → Remove text, then write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentText":{},"text":"a"}]
components: no key rejected, componentText? (stray-fields)
error stray-fields /0/text at "text"
  "text" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a"}}]
  → Remove text, then add "text": [{"componentText":{"text": "On the **Pro** plan since March"}}]

[{"componentText":{"text":"a"},"zzz":1}]
components: no key taken, componentText
warning unknown-field /0/zzz at "zzz"
  "zzz" isn’t a field of the component. Plain may ignore it or reject the card. Remove it.
  → Remove zzz: [{"componentText":{"text":"a"}}]

[{"componentText":{"text":"a","textSize":"S"},"size":"M"}]
components: no key taken, componentText
warning stray-fields /0/size at "size"
  "size" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a","textSize":"S"}}]
  → Remove size: [{"componentText":{"text":"a","textSize":"S"}}]

[{"componentText":{"text":"a"},"size":"M"}]
components: no key taken, componentText
warning stray-fields /0/size at "size"
  "size" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a", "textSize":"M"}}]
  → Remove size: [{"componentText":{"text":"a"}}]
`;
