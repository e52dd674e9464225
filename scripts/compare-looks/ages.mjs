/**
 * Plain's pictures are from different times, and their colours contradict each other. We follow the `components`
 * pictures: they show the components of today's documentation in one set of colours. None of them shows sizes and
 * distances inside a card, so those come from the `cards`. Badges, buttons and text measure the same in both.
 */
export const OURS = 'components';

export const AGES = {
  cards: {
    what: 'whole cards of 2022: blue-grey text, pale borders of badges',
    references: ['card-subscription-status', 'card-usage', 'card-latest-invoice', 'panel-overview'],
  },
  components: {
    what: 'components of today’s documentation: #161a26 on white, borders and dots of badges in stronger colours',
    references: [
      'ui-component-badge',
      'ui-component-row',
      'ui-component-container',
      'ui-component-link-button',
      'ui-component-copy-button',
    ],
  },
  samples: {
    what: 'drawings that explain a component rather than show it: pure black text without ss02, a grey line, pink bars',
    references: [
      'ui-component-text',
      'ui-component-plain-text',
      'ui-component-divider',
      'ui-component-spacer',
    ],
  },
  workflow: {
    what: 'the newest, of one component that no older picture shows',
    references: ['ui-component-workflow-button'],
  },
};

/** The age of a reference picture, by its name. */
export function ageOf(reference) {
  const found = Object.entries(AGES).find(([, age]) => age.references.includes(reference));
  if (found === undefined) throw new Error(`No age is listed for “${reference}”.`);
  return found[0];
}
