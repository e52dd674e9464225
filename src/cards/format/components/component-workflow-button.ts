import { object } from 'zod/mini';
import { identifierField, textField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentWorkflowButton = defineComponent({
  kind: 'componentWorkflowButton',
  name: 'Workflow button',
  summary: 'A button that runs a workflow in the context of the thread.',
  placement: ANYWHERE,
  schema: () =>
    object({
      workflowButtonLabel: textField({
        about: 'The text on the button.',
        max: 500,
        example: 'Reset the password',
        role: 'words',
      }),
      workflowButtonWorkflowIdentifier: identifierField({
        about: 'The workflow to run, by ID or key.',
        options: ['workflowId', 'workflowKey'],
        example: { workflowId: 'wf_01J8ZK4T9Q' },
      }),
    }),
  snippet: [
    `"workflowButtonLabel": "${tabStop(1, 'Run')}",`,
    `"workflowButtonWorkflowIdentifier": { "workflowId": "${tabStop(2, 'wf_')}" }$0`,
  ],
  example: {
    workflowButtonLabel: 'Reset the password',
    workflowButtonWorkflowIdentifier: { workflowId: 'wf_01J8ZK4T9Q' },
  },
  draw: ({ workflowButtonLabel, workflowButtonWorkflowIdentifier }) => ({
    kind: 'componentWorkflowButton',
    workflowButtonLabel,
    workflow: workflowButtonWorkflowIdentifier.value,
  }),
});
