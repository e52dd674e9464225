import { type Path, toPointer } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';

export const TEXT_SIZES = ['S', 'M', 'L'] as const;
export const TEXT_COLORS = ['NORMAL', 'MUTED', 'SUCCESS', 'WARNING', 'ERROR'] as const;
export const BADGE_COLORS = ['GREY', 'GREEN', 'YELLOW', 'RED', 'BLUE'] as const;
export const SPACING_SIZES = ['XS', 'S', 'M', 'L', 'XL'] as const;

export type TextSize = (typeof TEXT_SIZES)[number];
export type TextColor = (typeof TEXT_COLORS)[number];
export type BadgeColor = (typeof BADGE_COLORS)[number];
export type SpacingSize = (typeof SPACING_SIZES)[number];

/** What each component is drawn from: defaults filled in, deprecated names resolved (SPEC.md §3). */
export interface DrawnProps {
  componentText: { text: string; textSize: TextSize; textColor: TextColor };
  componentPlainText: { plainText: string; plainTextSize: TextSize; plainTextColor: TextColor };
  componentBadge: { badgeLabel: string; badgeColor: BadgeColor };
  componentCopyButton: { copyButtonValue: string; copyButtonTooltipLabel: string };
  /** `opens` is false for a valid URL whose scheme Plain's agents cannot follow: drawn, but opens nothing. */
  componentLinkButton: { linkButtonLabel: string; linkButtonUrl: string; opens: boolean };
  componentWorkflowButton: { workflowButtonLabel: string; workflow: string };
  componentDivider: { dividerSpacingSize: SpacingSize };
  componentSpacer: { spacerSize: SpacingSize };
  componentDateTime: { dateTimeIso8601: string };
  componentUser: { by: 'userId' | 'emailAddress' | 'machineUserId'; value: string };
  componentRow: { rowMainContent: readonly DrawnComponent[]; rowAsideContent: readonly DrawnComponent[] };
  componentContainer: { containerContent: readonly DrawnComponent[] };
}

export type ComponentKind = keyof DrawnProps;

/** What is in the place of a component that cannot be drawn. */
export interface BrokenComponent {
  kind: 'broken';
  /** The component it was meant to be, where that can be told. */
  meant: ComponentKind | null;
  code: Problem['code'];
  message: string;
}

export type Drawn<K extends ComponentKind> = { [P in K]: { kind: P } & DrawnProps[P] }[K];

/**
 * A component ready to draw. The same value (by identity) in two checks gives the same object (by
 * identity), so views can be memoised on it; it therefore knows nothing of its place in the document.
 */
export type DrawnComponent = Drawn<ComponentKind> | BrokenComponent;

/** One card of a document, ready to draw (SPEC.md §2). */
export interface CheckedCard {
  /** Where the card stands; the root for the shapes that have no envelope. */
  path: Path;
  /** Null where the document has no card object, or its key is missing or not a string. */
  key: string | null;
  timeToLiveSeconds: number | null;
  /** Null: the card has no data. Null and empty are both not displayed by Plain. */
  components: readonly DrawnComponent[] | null;
  /** Where the array of components stands; null when the document is one component. */
  componentsPath: Path | null;
  /** Plain would refuse this card: it, or something in it, has an error. */
  rejected: boolean;
  /** Why nothing of this card can be drawn (not an object, a repeated key…); null when it can. */
  fault: { code: Problem['code']; message: string } | null;
}

export type DocumentShape = 'response' | 'card' | 'components' | 'component' | 'unknown';

/** What `checkDocument` says of a text. */
export interface CheckedDocument {
  shape: DocumentShape;
  cards: readonly CheckedCard[];
  /** At most `MAX_LISTED_PROBLEMS`, in the order of the text. */
  problems: readonly Problem[];
  /** How many problems there are in truth. */
  problemCount: number;
  errorCount: number;
  /** The text is still checked beside the page, or that was stopped: nothing is known of it yet. */
  apart?: 'checking' | 'stopped';
}

/** JSON pointer of a card's component, as written in the text. */
export function componentPointer(card: CheckedCard, index: number): string {
  return card.componentsPath === null ? toPointer(card.path) : `${toPointer(card.componentsPath)}/${index}`;
}

/** Plain takes it and shows nothing for it: no data, or no components. */
export function isHidden(card: CheckedCard): boolean {
  return !card.rejected && card.fault === null && (card.components === null || card.components.length === 0);
}
