import { LinkedReportDialog } from '../../features/checkup/linked-report.tsx';
import { reportAddress } from '../../platform/report-address.ts';

/** The report in the page's address, over whatever is open. Only loaded if there is one. */
export default function LinkedReport({ fragment }: { fragment: string }) {
  return <LinkedReportDialog fragment={fragment} onClose={reportAddress.close} />;
}
