import { Download } from 'lucide-react';
import { useState } from 'react';
import type { CheckupReport } from '../../checkup/report/report.ts';
import { reportHar } from '../../reports/report-har.ts';
import { reportHtml } from '../../reports/report-html.ts';
import { reportJson } from '../../reports/report-json.ts';
import { reportJunit } from '../../reports/report-junit.ts';
import { reportMarkdown } from '../../reports/report-markdown.ts';
import { MenuButton } from '../../ui/menu-button.tsx';

const FORMATS = [
  { label: 'JSON', file: 'checkup.json', write: reportJson },
  { label: 'JUnit XML', file: 'checkup.xml', write: reportJunit },
  { label: 'Markdown', file: 'checkup.md', write: reportMarkdown },
  { label: 'HTML', file: 'checkup.html', write: reportHtml },
  { label: 'HAR', file: 'checkup.har', write: reportHar },
] as const;

interface ExportButtonProps {
  report: CheckupReport;
  saveFile: (name: string, text: string) => void;
  onCopyLink: () => void;
}

/** Saves the report as a file. It has customers and bodies only if they're ticked. */
export function ExportButton({ report, saveFile, onCopyLink }: ExportButtonProps) {
  const [customers, setCustomers] = useState(false);
  const [bodies, setBodies] = useState(false);
  return (
    <MenuButton
      label="Report"
      icon={<Download size={14} aria-hidden="true" />}
      variant="default"
      align="end"
      entries={[
        ...FORMATS.map(({ label, file, write }) => ({
          kind: 'item' as const,
          label,
          onSelect: () => saveFile(file, write(report, { customers, bodies })),
        })),
        { kind: 'item', label: 'Copy link with verdicts', onSelect: onCopyLink },
        { kind: 'separator' },
        {
          kind: 'check',
          label: 'With customers’ emails and ids',
          checked: customers,
          onCheckedChange: setCustomers,
        },
        { kind: 'check', label: 'With bodies of responses', checked: bodies, onCheckedChange: setBodies },
      ]}
    >
      Report
    </MenuButton>
  );
}
