import { anchorSurvives, heirExists, idIsNotReused, retiredAnchorIsGone } from './anchors.ts';
import {
  citationResolves,
  openingSeriesExists,
  seriesCitationResolves,
  sourceIdIsUnique,
  sourceIsUsed,
} from './citations.ts';
import { divisionApplies, divisionIsCurrent } from './division.ts';
import {
  glossIsKept,
  punctuationIsTypographic,
  translationIsEnglish,
  translationIsTrimmed,
} from './english.ts';
import { essayIdIsFree, fileIsInItsFolder, idIsUnique, segmentIdMatchesPassage } from './identity.ts';
import { anchorIsRecorded, ledgerOnlyGrows } from './ledger.ts';
import { componentIsKnown, mdxIsData, proseIsCommentary } from './mdx.ts';
import { passageIsPlaced, passagesKeepTheirOrder, placedPassageExists } from './placement.ts';
import { publicationIsDated, settingsAreWritten } from './publication.ts';
import { kanjiHasReading } from './readings.ts';
import type { EssayRule, LibraryRule } from './rule.ts';
import { segmentsAreCurrent, sourceAddsUp, sourceMatchesHash } from './source.ts';
import { alignmentNamesASegment, segmentHasTranslation, translationHasSegment } from './translation.ts';

/** What must hold for each essay. */
export const essayRules: readonly EssayRule[] = [
  essayIdIsFree,
  fileIsInItsFolder,
  publicationIsDated,
  settingsAreWritten,
  sourceMatchesHash,
  sourceAddsUp,
  segmentsAreCurrent,
  divisionApplies,
  divisionIsCurrent,
  idIsUnique,
  segmentIdMatchesPassage,
  kanjiHasReading,
  segmentHasTranslation,
  translationHasSegment,
  alignmentNamesASegment,
  translationIsEnglish,
  translationIsTrimmed,
  punctuationIsTypographic,
  glossIsKept,
  passageIsPlaced,
  placedPassageExists,
  passagesKeepTheirOrder,
  componentIsKnown,
  mdxIsData,
  proseIsCommentary,
  anchorSurvives,
  retiredAnchorIsGone,
  heirExists,
  idIsNotReused,
  anchorIsRecorded,
  ledgerOnlyGrows,
  openingSeriesExists,
  citationResolves,
];

/** What must hold for what the essays share. */
export const libraryRules: readonly LibraryRule[] = [seriesCitationResolves, sourceIdIsUnique, sourceIsUsed];
