package io.github.servicekpi.internal;

import java.math.BigDecimal;

/**
 * The bounds of the formats (core/README.md, sections 2 and 8, and io-json/README.md, section 11), each of them once.
 *
 * <p>Those of a JSON text, its bytes and its depth, are io-json's: a scorecard that a program builds has neither. How many
 * problems are listed is {@link io.github.servicekpi.Problem#MOST_LISTED}, because users meet it.
 */
public final class Limits {
    /** Values, targets, thresholds, numerators and denominators lie below this and above its negative. */
    public static final BigDecimal VALUE = new BigDecimal("1000000000000");
    /** The fraction digits of a value. */
    public static final int VALUE_DIGITS = 9;
    /** The highest score, the highest weight, and the most points of an adjustment, to either side. */
    public static final BigDecimal SCORE = new BigDecimal(1000);
    /** The fraction digits of a score and of a weight. */
    public static final int SCORE_DIGITS = 4;
    /** The fraction digits that scores and totals are rounded to. */
    public static final int SCALE = 4;

    /** The indicators of a scorecard. */
    public static final int INDICATORS = 1000;
    /** The bands of a scorecard. */
    public static final int BANDS = 100;
    /** The groups of a scorecard. */
    public static final int GROUPS = 100;
    /** The gates of a scorecard. */
    public static final int GATES = 100;
    /** The texts of a list. */
    public static final int TEXTS = 100;
    /** The points, steps or levels of a scoring. */
    public static final int ENTRIES = 1000;
    /** The adjustments of a record. */
    public static final int ADJUSTMENTS = 100;
    /** The code points of a text. */
    public static final int TEXT_LENGTH = 10_000;

    private Limits() {}
}
