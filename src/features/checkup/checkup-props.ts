import type { ReactNode } from 'react';
import type { CustomerRow } from '../../checkup/report/report.ts';
import type { Checkup } from '../../state/checkup/checkup.ts';

/** What the check-up's views need from the app. */
export interface CheckupProps {
  checkup: Checkup;
  /** False if the clipboard refused. */
  copyText(text: string): Promise<boolean>;
  notify(notice: { text: string; tone: 'info' | 'error' }): void;
  /** The app's own address, which links to reports start with. */
  linkBase: string;
  saveFile(name: string, text: string): void;
  /** Draws one card of a response's body. */
  drawCard(body: string, cardKey: string): ReactNode;
  /** Opens a load for this customer of the list. */
  openCustomer(row: CustomerRow): void;
}
