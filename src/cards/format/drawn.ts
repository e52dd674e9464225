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
  /** `opens` is false for a valid URL that opens nothing in Plain, e.g. for its scheme; it's drawn anyway. */
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

/** Replaces a component that can't be drawn. */
export interface BrokenComponent {
  kind: 'broken';
  /** The component it was meant to be, if that's clear. */
  meant: ComponentKind | null;
  code: Problem['code'];
  message: string;
}

export type Drawn<K extends ComponentKind> = { [P in K]: { kind: P } & DrawnProps[P] }[K];

/**
 * A component ready to draw. The same value (by identity) in two checks gives the same object (by
 * identity), so views can be memoised on it. That's why it doesn't contain its place in the document.
 */
export type DrawnComponent = Drawn<ComponentKind> | BrokenComponent;

/** One card of a document, ready to draw (SPEC.md §2). */
export interface CheckedCard {
  /** The card's path; the root for the shapes without an envelope. */
  path: Path;
  /** Null if the document has no card object, or if its key is missing or not a string. */
  key: string | null;
  timeToLiveSeconds: number | null;
  /** Null means that the card has no data. Plain displays neither null nor an empty list. */
  components: readonly DrawnComponent[] | null;
  /** The path of the array of components; null when the document is a single component. */
  componentsPath: Path | null;
  /** Plain would reject this card because it, or something in it, has an error. */
  rejected: boolean;
  /** Why the card can't be drawn at all (not an object, a repeated key…); null if it can. */
  fault: { code: Problem['code']; message: string } | null;
}

export type DocumentShape = 'response' | 'card' | 'components' | 'component' | 'unknown';

/** The result of `checkDocument`. */
export interface CheckedDocument {
  shape: DocumentShape;
  cards: readonly CheckedCard[];
  /** At most `MAX_LISTED_PROBLEMS`, in the order of the text. */
  problems: readonly Problem[];
  /** The total number of problems, listed or not. */
  problemCount: number;
  errorCount: number;
  /** The text is still being checked in the background, or that was stopped, so there are no results yet. */
  apart?: 'checking' | 'stopped';
}

/** The JSON pointer of a card's component in the text. */
export function componentPointer(card: CheckedCard, index: number): string {
  return card.componentsPath === null ? toPointer(card.path) : `${toPointer(card.componentsPath)}/${index}`;
}

/** True if Plain accepts the card but shows nothing for it: it has no data, or no components. */
export function isHidden(card: CheckedCard): boolean {
  return !card.rejected && card.fault === null && (card.components === null || card.components.length === 0);
}
