package io.github.servicekpi.assessment;

import io.github.servicekpi.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the weight of a sheet is shared by some of its lines: inside each group in proportion to their weights, and among the
 * groups that have any in proportion to the groups' weights.
 */
final class Shares {
    private final CompiledScorecard compiled;
    private final List<Line> lines;
    private final Predicate<Line> sharing;
    private final BigDecimal[] insideGroup;
    private final Rational live;

    Shares(CompiledScorecard compiled, List<Line> lines, Predicate<Line> sharing) {
        this.compiled = compiled;
        this.lines = lines;
        this.sharing = sharing;
        this.insideGroup = new BigDecimal[compiled.groupWeights().size()];
        Arrays.fill(insideGroup, BigDecimal.ZERO);
        for (Line line : lines) {
            if (sharing.test(line)) {
                int group = line.indicator().group();
                insideGroup[group] = insideGroup[group].add(weight(line));
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int group = 0; group < insideGroup.length; group++) {
            if (insideGroup[group].signum() > 0) {
                sum = sum.add(compiled.groupWeights().get(group));
            }
        }
        this.live = Rational.of(sum);
    }

    private static BigDecimal weight(Line line) {
        return line.indicator().indicator().weight();
    }

    /** {@return whether nobody shares any weight} */
    boolean isEmpty() {
        return live.signum() == 0;
    }

    /** {@return the share of a line, from 0 to 1; all together have 1} */
    Rational of(Line line) {
        int group = line.indicator().group();
        if (!sharing.test(line) || insideGroup[group].signum() == 0) {
            return Rational.ZERO;
        }
        return Rational.of(compiled.groupWeights().get(group))
                .dividedBy(live)
                .times(Rational.of(weight(line)).dividedBy(Rational.of(insideGroup[group])));
    }

    /**
     * {@return the weighted mean of something over all lines that share}
     *
     * <p>Sums inside each group first: there are many lines, but few groups to add fractions of.
     */
    Rational mean(Function<Line, BigDecimal> of) {
        Rational mean = Rational.ZERO;
        for (int group = 0; group < insideGroup.length; group++) {
            Optional<Rational> ofGroup = meanOfGroup(group, of);
            if (ofGroup.isPresent()) {
                mean = mean.plus(
                        ofGroup.get().times(Rational.of(compiled.groupWeights().get(group))));
            }
        }
        return mean.dividedBy(live);
    }

    /** {@return the weighted mean of something over a group's lines, or nothing if none of them has a weight} */
    Optional<Rational> meanOfGroup(int group, Function<Line, BigDecimal> of) {
        if (insideGroup[group].signum() == 0) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.indicator().group() == group && sharing.test(line)) {
                sum = sum.add(weight(line).multiply(of.apply(line)));
            }
        }
        return Optional.of(Rational.of(sum).dividedBy(Rational.of(insideGroup[group])));
    }
}
