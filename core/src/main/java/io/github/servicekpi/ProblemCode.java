package io.github.servicekpi;

import java.util.Locale;

/**
 * What kind of {@link Problem} was found. The codes are stable: programs may rely on them and on a problem's pointer, not
 * on its message.
 */
public enum ProblemCode {
    /** The bytes are no UTF-8. */
    INVALID_UTF8,
    /** The text is no JSON. */
    INVALID_JSON,
    /** Something follows the document. */
    TRAILING_CONTENT,
    /** A string holds half of a surrogate pair. */
    LONE_SURROGATE,
    /** A document or line is longer than 1 MiB. */
    TOO_LARGE,
    /** Objects and lists are nested deeper than 32. */
    TOO_DEEP,
    /** An object names a member twice. */
    DUPLICATE_MEMBER,
    /** There are more problems than the 1000, or the 2<sup>20</sup> characters, that are listed. */
    MORE_PROBLEMS,
    /** A value is of another type than the one that belongs here. */
    WRONG_TYPE,
    /** An object has a member that does not belong here. */
    UNKNOWN_MEMBER,
    /** An object lacks a member that it needs. */
    MISSING_MEMBER,
    /** A string is none of the words that belong here. */
    UNKNOWN_WORD,
    /** The document is written in another format than 1. */
    UNSUPPORTED_FORMAT,
    /** A string has not the form of an id. */
    BAD_ID,
    /** An id is given twice in one list. */
    DUPLICATE_ID,
    /** A text's key is no BCP 47 language tag. */
    BAD_LANGUAGE_TAG,
    /** A string names no period. */
    BAD_PERIOD,
    /** A unit is the full-width ％, with which a ratio would not count times 100. */
    BAD_UNIT,
    /** A string is longer than allowed. */
    TEXT_TOO_LONG,
    /** A string that must say something is blank. */
    EMPTY_TEXT,
    /** A list has fewer entries than it needs. */
    TOO_FEW,
    /** A list has more entries than it may. */
    TOO_MANY,
    /** A number lies outside its range. */
    NUMBER_OUT_OF_RANGE,
    /** A number has more fraction digits than it may. */
    TOO_MANY_DIGITS,
    /** Numbers that bound one another are out of order. */
    BAD_RANGE,
    /** The bands leave a gap or overlap. */
    BANDS_NOT_TILING,
    /** Weights do not sum to what they must. */
    WEIGHTS_SUM,
    /** A group has no indicator. */
    EMPTY_GROUP,
    /** An indicator names a group that does not exist. */
    UNKNOWN_GROUP,
    /** An indicator is named that does not exist. */
    UNKNOWN_INDICATOR,
    /** A better value would score less. */
    NOT_MONOTONE,
    /** A percentage is taken of a target that is 0. */
    PERCENT_OF_ZERO,
    /** A target must be above 0 for this method. */
    TARGET_NOT_POSITIVE,
    /** The polarity does not take this method, threshold or field. */
    POLARITY_NOT_SUPPORTED,
    /** A measurement has none of the known forms, or not one that fits. */
    BAD_MEASUREMENT,
    /** A rated indicator is given a number or a ratio. */
    RATING_EXPECTED,
    /** A level is named that does not exist. */
    UNKNOWN_LEVEL,
    /** A ratio's denominator is 0 and its numerator is not. */
    DIVISION_BY_ZERO,
    /** Indicators that are due have no measurement. */
    MISSING_MEASUREMENT,
    /** No line with a weight counts. */
    NOTHING_COUNTS,
    /** The scorecard takes no adjustments. */
    ADJUSTMENT_NOT_ALLOWED,
    /** The scorecard takes no individual targets. */
    INDIVIDUAL_TARGET_NOT_ALLOWED,
    /** The parts do not fill the whole period. */
    PARTS_MISSING,
    /** Two parts cover the same time. */
    PARTS_OVERLAP,
    /** A part lies outside the whole period. */
    PARTS_OUTSIDE,
    /** The parts do not belong together. */
    PARTS_MIXED;

    /** {@return the code as the formats write it, for example {@code not-monotone}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
