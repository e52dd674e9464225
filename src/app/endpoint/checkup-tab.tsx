import type { CustomerRow } from '../../checkup/report/report.ts';
import { CheckupPane } from '../../features/checkup/checkup-pane.tsx';
import { CustomersPane } from '../../features/checkup/customers-pane.tsx';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { PartSlot, part } from '../../ui/part.tsx';
import { useActions } from '../services/playground-context.ts';
import { openCheckup } from './open-checkup.ts';

const SmallCard = part(() => import('./small-card.tsx'));

interface CheckupTabProps {
  workspace: Workspace;
  view: 'checkup' | 'customers';
  /** Shows the results of loads. */
  onShowLoad: () => void;
}

/** The check-up, or the list of customers. Only loaded when someone opens it. */
export default function CheckupTab({ workspace, view, onShowLoad }: CheckupTabProps) {
  const { notify } = useActions();
  const checkup = openCheckup(workspace);
  const Pane = view === 'checkup' ? CheckupPane : CustomersPane;
  return (
    <Pane
      checkup={checkup}
      copyText={copyText}
      notify={notify}
      linkBase={`${location.origin}/`}
      saveFile={saveFile}
      drawCard={(body, cardKey) => (
        <PartSlot>
          <SmallCard body={body} cardKey={cardKey} />
        </PartSlot>
      )}
      openCustomer={(row: CustomerRow) => {
        const context = checkup.store.getState().list.customers[row.index];
        if (context === undefined) return;
        workspace.loadFor(context);
        onShowLoad();
      }}
    />
  );
}
