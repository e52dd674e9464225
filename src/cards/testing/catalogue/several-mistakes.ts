/** See `saidOf`. */
export const SEVERAL_MISTAKES = `
[{"componentRow":{"rowMainContent":[],"rowAsideContent":[null]}}]
components: no key rejected, componentRow? (empty-content)
error empty-content /0/componentRow/rowMainContent at []
  "rowMainContent" is empty. Add at least one component.
  → Add a component: [{"componentRow":{"rowMainContent":[{"componentText":{"text":"Plan"}}],"rowAsideContent":[null]}}]
error not-a-component /0/componentRow/rowAsideContent/0 at null
  A component is an object, but this is null. Remove it.
  → Remove it, then add a component: [{"componentRow":{"rowMainContent":[],"rowAsideContent":[{"componentBadge":{"badgeLabel":"Pro"}}]}}]
  → Write a text instead: [{"componentRow":{"rowMainContent":[],"rowAsideContent":[{"componentText": {"text": "Text"}}]}}]

{"cards":[{"key":"k","componentDivider":{},"timeToLiveSeconds":60,"componentBadge":{"badgeLabel":"a"}}]}
response: k for 60 s stray-component, no data
error stray-component /cards/0/componentDivider at "componentDivider"
  "componentDivider" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"cards":[{"key":"k","components": [{ "componentDivider":{} }, { "componentBadge":{"badgeLabel":"a"} }],"timeToLiveSeconds":60}]}
  → Remove it: {"cards":[{"key":"k","timeToLiveSeconds":60,"componentBadge":{"badgeLabel":"a"}}]}
error stray-component /cards/0/componentBadge at "componentBadge"
  "componentBadge" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"cards":[{"key":"k","components": [{ "componentDivider":{} }, { "componentBadge":{"badgeLabel":"a"} }],"timeToLiveSeconds":60}]}
  → Remove it: {"cards":[{"key":"k","componentDivider":{},"timeToLiveSeconds":60}]}

{"componentText":{"text":"a"},"componentDivider":{}}
component: no key rejected, componentText? (two-components)
error two-components /componentDivider at "componentDivider"
  An object holds one component, but this one has componentText and componentDivider. Write one object for each.
  → Split into 2 components: [{ "componentText":{"text":"a"} }, { "componentDivider":{} }]

{"componentText":{"text":"a"},"zzz":1,"componentBadge":null,"componentDivider":{}}
component: no key rejected, componentText? (two-components)
error two-components /componentDivider at "componentDivider"
  An object holds one component, but this one has componentText and componentDivider. Write one object for each.
  → Split into 2 components, then remove zzz: [{ "componentText":{"text":"a"} }, { "componentDivider":{} }]

{"componentGraph":{"text":"a"}}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

{"zzz":1,"componentText":5}
component: no key rejected, componentText? (component-body)
warning unknown-field /zzz at "zzz"
  "zzz" isn’t a field of the component. Plain may ignore it or reject the card. Remove it.
  → Remove zzz: {"componentText":5}
error component-body /componentText at 5
  "componentText" is a number. Write an object with its fields, for example {"text": "…"}.
  → Write it as text: {"zzz":1,"componentText":{"text": "5"}}

[{"componentText":{"text":"a"},"componentBadge":null,"componentDivider":{}}]
components: no key rejected, componentText? (two-components)
error two-components /0/componentDivider at "componentDivider"
  An object holds one component, but this one has componentText and componentDivider. Write one object for each.
  → Split into 2 components: [{ "componentText":{"text":"a"} }, { "componentDivider":{} }]

{"cards":[{"key":"k","componentDivider":{},"componentBadge":{"badgeLabel":"a"}}]}
response: k stray-component, no data
error stray-component /cards/0/componentDivider at "componentDivider"
  "componentDivider" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"cards":[{"key":"k","components": [{ "componentDivider":{} }, { "componentBadge":{"badgeLabel":"a"} }]}]}
  → Remove it: {"cards":[{"key":"k","componentBadge":{"badgeLabel":"a"}}]}
error stray-component /cards/0/componentBadge at "componentBadge"
  "componentBadge" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"cards":[{"key":"k","components": [{ "componentDivider":{} }, { "componentBadge":{"badgeLabel":"a"} }]}]}
  → Remove it: {"cards":[{"key":"k","componentDivider":{}}]}

{"cards":[{"key":"k","components":null,"componentDivider":{}}]}
response: k taken, no data
warning stray-component /cards/0/componentDivider at "componentDivider"
  "componentDivider" is in the card itself. Move it into the list under "components".
  → Remove it: {"cards":[{"key":"k","components":null}]}

{"cards":[{"key":"k","components":[{"componentDivider":{}}],"componentSpacer":{"spacerSize":"S"}}]}
response: k taken, componentDivider
warning stray-component /cards/0/componentSpacer at "componentSpacer"
  "componentSpacer" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"cards":[{"key":"k","components":[{"componentDivider":{}}, { "componentSpacer":{"spacerSize":"S"} }]}]}
  → Remove it: {"cards":[{"key":"k","components":[{"componentDivider":{}}]}]}

[{"componentRow":{"rowMainContent":[{"componentContainer":{"containerContent":[]}}],"rowAsideContent":[{"componentDivider":{}}]}}]
components: no key rejected, componentRow
error container-in-row /0/componentRow/rowMainContent/0/componentContainer at "componentContainer"
  A row can’t contain a container. Move its components into the row.
  → Put its components in its place: [{"componentRow":{"rowMainContent":[],"rowAsideContent":[{"componentDivider":{}}]}}]
error empty-content /0/componentRow/rowMainContent/0/componentContainer/containerContent at []
  "containerContent" is empty. Add at least one component.
  → Add a component: [{"componentRow":{"rowMainContent":[{"componentContainer":{"containerContent":[{"componentText":{"text":"Inside the box"}}]}}],"rowAsideContent":[{"componentDivider":{}}]}}]

[{"componentContainer":{"containerContent":[{"componentContainer":{"containerContent":[]}},{"componentDivider":{}}]}}]
components: no key rejected, componentContainer
error nested-container /0/componentContainer/containerContent/0/componentContainer at "componentContainer"
  A container can’t contain another container. Move its components into the outer one.
  → Put its components in its place: [{"componentContainer":{"containerContent":[{"componentDivider":{}}]}}]
error empty-content /0/componentContainer/containerContent/0/componentContainer/containerContent at []
  "containerContent" is empty. Add at least one component.
  → Add a component: [{"componentContainer":{"containerContent":[{"componentContainer":{"containerContent":[{"componentText":{"text":"Inside the box"}}]}},{"componentDivider":{}}]}}]

[{"componentText":{"text":"a"},"color":"MUTED","textColor":"ERROR"}]
components: no key taken, componentText
warning stray-fields /0/color at "color"
  "color" and "textColor" are next to "componentText" instead of inside it. Move them into its object.
  ✓ Move into componentText: [{"componentText":{"text":"a", "textColor":"ERROR"}}]
  → Remove color, textColor: [{"componentText":{"text":"a"}}]

[{"componentText":"a","textColor":"ERROR"}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at "a"
  "componentText" is text. Write an object with its fields, for example {"text": "…"}.
  ✓ Write it as text: [{"componentText":{"text": "a"},"textColor":"ERROR"}]
warning stray-fields /0/textColor at "textColor"
  "textColor" is next to "componentText" instead of inside it. Move it into its object.
  ✓ Move into componentText: [{"componentText":{ "textColor":"ERROR" }}]
  → Remove textColor: [{"componentText":"a"}]

[{"componentText":null,"text":"a","size":"S"}]
components: no key rejected, componentText? (stray-fields)
error stray-fields /0/text at "text"
  "text" and "size" are next to "componentText" instead of inside it. Move them into its object.
  ✓ Move into componentText: [{"componentText":{ "text":"a", "textSize":"S" }}]
  → Remove text, size, then write its fields: [{"componentText":{ "text": "On the **Pro** plan since March" }}]

[{"componentSpacer":{},"size":"S"}]
components: no key rejected, componentSpacer? (stray-fields)
error stray-fields /0/size at "size"
  "size" is next to "componentSpacer" instead of inside it. Move it into its object.
  ✓ Move into componentSpacer: [{"componentSpacer":{"spacerSize":"S"}}]
  → Remove size, then add "spacerSize": [{"componentSpacer":{"spacerSize": "M"}}]

{"cards":[{"components":[{"componentText":{"text":"Plan"}}]},{"components":[{"componentText":{"text":"Plan"}}]}]}
response: no key rejected, componentText; no key rejected, componentText
error missing-field /cards/0 at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "plan": {"cards":[{"key": "plan", "components":[{"componentText":{"text":"Plan"}}]},{"components":[{"componentText":{"text":"Plan"}}]}]}
error missing-field /cards/1 at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "plan": {"cards":[{"components":[{"componentText":{"text":"Plan"}}]},{"key": "plan", "components":[{"componentText":{"text":"Plan"}}]}]}

{"cards":[{"key":"plan","components":[]},{"title":"Plan","components":[]}]}
response: plan taken,; no key rejected,
error missing-field /cards/1 at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "plan-2": {"cards":[{"key":"plan","components":[]},{"key": "plan-2", "title":"Plan","components":[]}]}
warning unknown-field /cards/1/title at "title"
  "title" isn’t a field of a card. Plain may ignore it or reject the card. Remove it.
  → Remove title: {"cards":[{"key":"plan","components":[]},{"components":[]}]}

{"components":[{"componentText":{"text":"A [link](https://e.com) and **very** long words that go on and on and on"}}]}
card: no key rejected, componentText
error missing-field / at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "a-link-and-very-long-words-that-go-on": {"key": "a-link-and-very-long-words-that-go-on", "components":[{"componentText":{"text":"A [link](https://e.com) and **very** long words that go on and on and on"}}]}

{"components":[{"componentRow":{"rowMainContent":[{"componentText":{"text":"…"}},{"componentBadge":{"badgeLabel":"Pro"}}],"rowAsideContent":[{"componentDivider":{}}]}}]}
card: no key rejected, componentRow
error missing-field / at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "pro": {"key": "pro", "components":[{"componentRow":{"rowMainContent":[{"componentText":{"text":"…"}},{"componentBadge":{"badgeLabel":"Pro"}}],"rowAsideContent":[{"componentDivider":{}}]}}]}

{"cards":[{"key":7,"components":[]},{"key":"7","components":[]}]}
response: no key rejected,; 7 taken,
error number-for-text /cards/0/key at 7
  "key" takes text, but 7 isn’t in quotes. Write "7".
  → Write 7-2: {"cards":[{"key":"7-2","components":[]},{"key":"7","components":[]}]}

{"cards":[{"key":"a b","components":[]},{"key":"a-b","components":[]}]}
response: a b rejected,; a-b taken,
error card-key-characters /cards/0/key at "a b"
  The key "a b" has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.
  → Write a-b-2: {"cards":[{"key":"a-b-2","components":[]},{"key":"a-b","components":[]}]}

{"cards":[[]]}
response: no key card-not-an-object, no data
error card-not-an-object /cards/0 at []
  A card is an object, but this is a list. Write {"key": "…", "components": […]}.
  → Remove it: {"cards":[]}

[{"componentText":{"txt":"a","size":"S"}}]
components: no key rejected, componentText? (misspelt-field)
error misspelt-field /0/componentText/txt at "txt"
  There’s no field "txt". Write "text".
  ✓ Rename to text: [{"componentText":{"text":"a","size":"S"}}]
warning deprecated-field /0/componentText/size at "size"
  "size" is an old name. Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"txt":"a","textSize":"S"}}]

[{"componentText":{"text":"a","label":"b"}}]
components: no key taken, componentText
warning unknown-field /0/componentText/label at "label"
  "label" isn’t a field of componentText. Plain may ignore it or reject the card. Remove it.
  → Remove label: [{"componentText":{"text":"a"}}]

[{"componentDivider":{"text":"a"}}]
components: no key taken, componentDivider
warning unknown-field /0/componentDivider/text at "text"
  "text" isn’t a field of componentDivider. Plain may ignore it or reject the card. Remove it.
  → Remove text: [{"componentDivider":{}}]

[{"componentBadge":{"linkButtonLabel":"a","plainText":"b"}}]
components: no key rejected, componentBadge? (foreign-fields)
error foreign-fields /0/componentBadge/linkButtonLabel at "linkButtonLabel"
  "linkButtonLabel" is a field of a link button. In a badge, write "badgeLabel".
  ✓ Rename to badgeLabel: [{"componentBadge":{"badgeLabel":"a","plainText":"b"}}]
warning unknown-field /0/componentBadge/plainText at "plainText"
  "plainText" isn’t a field of componentBadge. Plain may ignore it or reject the card. Remove it.
  → Remove plainText: [{"componentBadge":{"linkButtonLabel":"a"}}]

[{"componentDateTime":{}}]
components: no key rejected, componentDateTime? (missing-field)
error missing-field /0/componentDateTime at "componentDateTime"
  "dateTimeIso8601" is missing. Add "dateTimeIso8601": "2026-03-04T09:30:00Z".
  → Add "dateTimeIso8601": [{"componentDateTime":{"dateTimeIso8601": "2026-03-04T09:30:00Z"}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a"}}]
components: no key rejected, componentWorkflowButton? (missing-field)
error missing-field /0/componentWorkflowButton at "componentWorkflowButton"
  "workflowButtonWorkflowIdentifier" is missing. Add "workflowButtonWorkflowIdentifier": {"workflowId":"wf_01J8ZK4T9Q"}.
  → Add "workflowButtonWorkflowIdentifier": [{"componentWorkflowButton":{"workflowButtonLabel":"a", "workflowButtonWorkflowIdentifier": {"workflowId":"wf_01J8ZK4T9Q"}}}]

[{"componentDateTime":null,"dateTimeIso8601":"2026-01-01T00:00:00Z"}]
components: no key rejected, componentDateTime? (stray-fields)
error stray-fields /0/dateTimeIso8601 at "dateTimeIso8601"
  "dateTimeIso8601" is next to "componentDateTime" instead of inside it. Move it into its object.
  ✓ Move into componentDateTime: [{"componentDateTime":{ "dateTimeIso8601":"2026-01-01T00:00:00Z" }}]
  → Remove dateTimeIso8601, then write its fields: [{"componentDateTime":{ "dateTimeIso8601": "2026-03-04T09:30:00Z" }}]

[{"componentCopyButton":{"copyButtonValue":5,"copyButtonTooltipLabel":null}}]
components: no key rejected, componentCopyButton? (number-for-text)
error number-for-text /0/componentCopyButton/copyButtonValue at 5
  "copyButtonValue" takes text, but 5 isn’t in quotes. Write "5".
  ✓ Put it in quotes: [{"componentCopyButton":{"copyButtonValue":"5","copyButtonTooltipLabel":null}}]

[{"componentGraph":["a"]}]
components: no key rejected, component? (unknown-component)
error unknown-component /0/componentGraph at "componentGraph"
  There’s no component "componentGraph". Write one of Plain’s 12 components, for example "componentText".
  → Write it as a text: [{"componentText": {"text": "a"}}]
  → Remove it: []

[{"componentGraph":{"text":"  "}}]
components: no key rejected, componentText? (unknown-component)
error unknown-component /0/componentGraph at "componentGraph"
  There’s no component "componentGraph". Its fields are those of a text: write "componentText".
  → Change to componentText: [{"componentText": { "text": "  " }}]
  → Change to componentPlainText: [{"componentPlainText": { "plainText": "  " }}]
  → Change to componentBadge: [{"componentBadge": { "badgeLabel": "  " }}]
  → Write a text instead: [{"componentText": {"text": "Text"}}]
  → Remove it: []

[{"componentText":" "}]
components: no key rejected, componentText? (component-body)
error component-body /0/componentText at " "
  "componentText" is text. Write an object with its fields, for example {"text": "…"}.
  ✓ Write it as text: [{"componentText":{"text": " "}}]

[" "]
components: no key rejected, componentText? (bare-text)
error bare-text /0 at " "
  Text alone isn’t a component. Write {"componentText": {"text": " "}}.
  → Write a text instead: [{"componentText": {"text": "Text"}}]

[{"componentRow":{"rowMainContent":[null],"rowAsideContent":[{}]}}]
components: no key rejected, componentRow
error not-a-component /0/componentRow/rowMainContent/0 at null
  A component is an object, but this is null. Remove it.
  → Remove it, then add a component: [{"componentRow":{"rowMainContent":[{"componentText":{"text":"Plan"}}],"rowAsideContent":[{}]}}]
  → Write a text instead: [{"componentRow":{"rowMainContent":[{"componentText": {"text": "Text"}}],"rowAsideContent":[{}]}}]
error no-component /0/componentRow/rowAsideContent/0 at {
  This object names no component. Write one into it, for example "componentText": {"text": "…"}.
  → Remove it, then add a component: [{"componentRow":{"rowMainContent":[null],"rowAsideContent":[{"componentBadge":{"badgeLabel":"Pro"}}]}}]
  → Write a text instead: [{"componentRow":{"rowMainContent":[null],"rowAsideContent":[{"componentText": {"text": "Text"}}]}}]

[{"componentRow":{"rowMainContent":{"componentDivider":{}},"rowAsideContent":[{"componentDivider":{}}]}}]
components: no key rejected, componentRow? (wrong-type)
error wrong-type /0/componentRow/rowMainContent at {"componentDivider":{}}
  "rowMainContent" is an object. Write a list in [ ].
  ✓ Put it in a list: [{"componentRow":{"rowMainContent":[{"componentDivider":{}}],"rowAsideContent":[{"componentDivider":{}}]}}]
  → Write an example: [{"componentRow":{"rowMainContent":[{"componentText":{"text":"Plan"}}],"rowAsideContent":[{"componentDivider":{}}]}}]

{"__typename":"ComponentBadge"}
component: no key rejected, componentBadge? (component-in-value)
error component-in-value /__typename at "__typename"
  A component’s name is its key, not the value of "__typename". Write {"componentBadge": {…}}.
  → Put into componentBadge, then add "badgeLabel": {"componentBadge": {"badgeLabel": "Active"}}

{"type":"user"}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

{"type":"user","name":"x"}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

[{"constructor":{}}]
components: no key rejected, component? (unknown-component)
error unknown-component /0/constructor at "constructor"
  There’s no component "constructor". Write one of Plain’s 12 components, for example "componentText".
  → Write a text instead: [{"componentText": {"text": "Text"}}]
  → Remove it: []

{"card":"x"}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

[{"key":"k"}]
response: k missing-field, no data
error cards-without-envelope / at [
  These are cards without the response around them. Write {"cards": […]} around the list.
  ✓ Wrap as a response: {"cards": [{"key":"k"}]}
error missing-field /0 at {
  "components" is missing. Write "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.
  → Add "components": [], a list to fill: [{"key":"k", "components": []}]
  → Add "components": null, there’s no data: [{"key":"k", "components": null}]

[{"componentText":{"text":"a"},"components":"b"}]
components: no key taken, componentText
warning unknown-field /0/components at "components"
  "components" isn’t a field of the component. Plain may ignore it or reject the card. Remove it.
  → Remove components: [{"componentText":{"text":"a"}}]

[{"timeToLiveSeconds":5}]
response: no key for 5 s missing-field, no data
error cards-without-envelope / at [
  These are cards without the response around them. Write {"cards": […]} around the list.
  ✓ Wrap as a response: {"cards": [{"timeToLiveSeconds":5}]}
error missing-field /0 at {
  "key" and "components" are missing. Add "key": "my-card", and write "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.
  → Add "key" and "components": [], a list to fill: [{"key": "my-card", "components": [], "timeToLiveSeconds":5}]
  → Add "key" and "components": null, there’s no data: [{"key": "my-card", "components": null, "timeToLiveSeconds":5}]
warning seconds-out-of-range /0/timeToLiveSeconds at 5
  5 seconds is outside what Plain’s setting allows. Write 15 to 31,536,000 (a year).
  → Write 15: [{"timeToLiveSeconds":15}]
`;
