import type { ReactNode } from 'react';
import type { CustomerRow } from '../../checkup/report/report.ts';
import type { Checkup } from '../../state/checkup/checkup.ts';

/** What the check-up's views need of the app around them. */
export interface CheckupProps {
  checkup: Checkup;
  /** False where the clipboard refused. */
  copyText(text: string): Promise<boolean>;
  notify(notice: { text: string; tone: 'info' | 'error' }): void;
  /** The app's own address, which a link to a report begins with. */
  linkBase: string;
  saveFile(name: string, text: string): void;
  /** Draws one card of a response's body. */
  drawCard(body: string, cardKey: string): ReactNode;
  /** Leads to a load of this customer of the list. */
  openCustomer(row: CustomerRow): void;
}
