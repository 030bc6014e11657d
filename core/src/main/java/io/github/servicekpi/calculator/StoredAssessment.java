package io.github.servicekpi.calculator;

import io.github.servicekpi.Rational;
import io.github.servicekpi.assessment.Assessment;
import io.github.servicekpi.assessment.Explanation;
import io.github.servicekpi.assessment.GroupResult;
import io.github.servicekpi.assessment.IndicatorResult;
import io.github.servicekpi.assessment.Status;
import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Gate;
import io.github.servicekpi.scorecard.Group;
import io.github.servicekpi.scorecard.Scorecard;
import io.github.servicekpi.scoring.CurvePoint;
import io.github.servicekpi.scoring.PieceType;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An assessment that came from another process, with everything that was worked out there. */
final class StoredAssessment extends AbstractAssessment {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Rational> effectiveWeights;
    private final transient Rational coverage;
    private final transient List<GroupResult> groups;
    private final transient List<Explanation> explanations;

    /** @param explainer explains the lines of this assessment */
    StoredAssessment(
            Scorecard scorecard,
            PerformanceRecord record,
            ScoredLines lines,
            TotalOutcome outcome,
            List<Rational> effectiveWeights,
            Rational coverage,
            List<GroupResult> groups,
            Function<StoredAssessment, List<Explanation>> explainer) {
        super(scorecard, record, lines, outcome);
        this.effectiveWeights = effectiveWeights;
        this.coverage = coverage;
        this.groups = groups;
        this.explanations = explainer.apply(this);
    }

    @Override
    Rational effectiveWeight(int line) {
        return effectiveWeights.get(line);
    }

    @Override
    public List<GroupResult> groups() {
        return groups;
    }

    @Override
    public Rational exactCoverage() {
        return coverage;
    }

    @Override
    public List<Explanation> explain() {
        return explanations;
    }

    @Serial
    private Object writeReplace() {
        return new Written(this);
    }

    /**
     * An assessment on its way to another process: the scorecard, the record, and every number that was worked out, exact
     * ones as short texts. So whoever reads it needs no curve, and nine lines take a few hundred bytes beside the two.
     */
    static final class Written implements Externalizable {
        @Serial
        private static final long serialVersionUID = 1;

        private @Nullable Assessment assessment;

        /** For reading. */
        @SuppressWarnings("unused") // by serialization
        public Written() {}

        Written(Assessment assessment) {
            this.assessment = assessment;
        }

        @Serial
        private Object readResolve() {
            return Objects.requireNonNull(assessment);
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            Assessment written = Objects.requireNonNull(assessment);
            out.writeObject(written.scorecard());
            out.writeObject(written.record());
            for (IndicatorResult line : written.indicators()) {
                out.writeUTF(line.status().name());
                out.writeLong(line.scoreInUnits().orElse(ScoredLines.NONE));
                write(line.exactEffectiveWeight(), out);
            }
            for (GroupResult group : written.groups()) {
                write(group.score().map(Rational::of), out);
            }
            write(written.exactCoverage(), out);
            writeOutcome(written, out);
            List<Explanation> explanations = written.explain();
            out.writeInt(explanations.size());
            for (Explanation explanation : explanations) {
                write(explanation, written.indicators().indexOf(explanation.line()), out);
            }
        }

        private static void writeOutcome(Assessment written, ObjectOutput out) throws IOException {
            write(Rational.of(written.weightedTotal()), out);
            write(written.adjustmentRequested().or(written::adjustment).map(Rational::of), out);
            write(written.adjustment().map(Rational::of), out);
            List<Gate> all = written.scorecard().gates();
            for (int i = 0, fired = 0; i < all.size(); i++) {
                boolean fires = fired < written.gates().size()
                        && written.gates().get(fired).equals(all.get(i));
                out.writeBoolean(fires);
                fired += fires ? 1 : 0;
            }
            write(written.isWithheld() ? Optional.empty() : Optional.of(Rational.of(written.total())), out);
        }

        private static void write(Explanation explanation, int line, ObjectOutput out) throws IOException {
            out.writeInt(line);
            out.writeUTF(explanation.piece().name());
            write(explanation.value(), out);
            for (Optional<CurvePoint> end : List.of(explanation.from(), explanation.to())) {
                write(end.map(CurvePoint::at), out);
                write(end.map(CurvePoint::score), out);
            }
            write(explanation.exactScore(), out);
            write(explanation.heldBelow().map(Rational::of), out);
            write(explanation.exactPointsLost(), out);
        }

        private static void write(Rational number, ObjectOutput out) throws IOException {
            out.writeUTF(number.toString());
        }

        private static void write(Optional<Rational> number, ObjectOutput out) throws IOException {
            out.writeUTF(number.map(Rational::toString).orElse(""));
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            Scorecard scorecard = (Scorecard) in.readObject();
            PerformanceRecord record = (PerformanceRecord) in.readObject();
            long[] units = new long[scorecard.indicators().size()];
            Status[] statuses = new Status[units.length];
            List<Rational> weights = new ArrayList<>(units.length);
            for (int i = 0; i < units.length; i++) {
                statuses[i] = Status.valueOf(in.readUTF());
                units[i] = in.readLong();
                weights.add(read(in).orElseThrow());
            }
            int scale = scorecard.rounding().scale();
            List<GroupResult> groups = new ArrayList<>();
            for (Group group : scorecard.groups()) {
                Optional<BigDecimal> score = read(in).map(number -> decimal(number, scale));
                groups.add(new GroupResult(group, score, score.map(scorecard.bandScale()::of)));
            }
            Rational coverage = read(in).orElseThrow();
            TotalOutcome outcome = readOutcome(in, scorecard);
            List<ReadExplanation> explanations = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                explanations.add(readExplanation(in));
            }
            assessment = new StoredAssessment(
                    scorecard,
                    record,
                    new ScoredLines(units, statuses),
                    outcome,
                    weights,
                    coverage,
                    List.copyOf(groups),
                    stored -> explanations.stream().map(read -> read.of(stored)).toList());
        }

        private static TotalOutcome readOutcome(ObjectInput in, Scorecard scorecard) throws IOException {
            int scale = scorecard.rounding().scale();
            long weightedTotal = units(read(in).orElseThrow(), scale);
            BigDecimal requested = read(in).map(Written::decimal).orElse(BigDecimal.ZERO);
            BigDecimal granted = read(in).map(Written::decimal).orElse(BigDecimal.ZERO);
            List<Gate> fired = new ArrayList<>();
            for (Gate gate : scorecard.gates()) {
                if (in.readBoolean()) {
                    fired.add(gate);
                }
            }
            long total = read(in).map(number -> units(number, scale)).orElse(ScoredLines.NONE);
            return new TotalOutcome(weightedTotal, requested, granted, List.copyOf(fired), total);
        }

        /** An explanation without the line, which is a line of what is still being read. */
        private record ReadExplanation(
                int line,
                PieceType piece,
                Optional<Rational> value,
                Optional<CurvePoint> from,
                Optional<CurvePoint> to,
                Rational exactScore,
                Optional<BigDecimal> heldBelow,
                Rational pointsLost) {
            Explanation of(StoredAssessment assessment) {
                return new Explanation(
                        assessment.line(line), piece, value, from, to, exactScore, heldBelow, pointsLost);
            }
        }

        private static ReadExplanation readExplanation(ObjectInput in) throws IOException {
            return new ReadExplanation(
                    in.readInt(),
                    PieceType.valueOf(in.readUTF()),
                    read(in),
                    readPoint(in),
                    readPoint(in),
                    read(in).orElseThrow(),
                    read(in).map(Written::decimal),
                    read(in).orElseThrow());
        }

        private static Optional<CurvePoint> readPoint(ObjectInput in) throws IOException {
            Optional<Rational> at = read(in);
            Optional<Rational> score = read(in);
            return at.map(place -> new CurvePoint(place, score.orElseThrow()));
        }

        private static Optional<Rational> read(ObjectInput in) throws IOException {
            String text = in.readUTF();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            int slash = text.indexOf('/');
            return Optional.of(
                    slash < 0
                            ? Rational.of(new BigInteger(text), BigInteger.ONE)
                            : Rational.of(
                                    new BigInteger(text.substring(0, slash)),
                                    new BigInteger(text.substring(slash + 1))));
        }

        private static long units(Rational number, int scale) {
            return decimal(number, scale).unscaledValue().longValueExact();
        }

        private static BigDecimal decimal(Rational number, int scale) {
            return decimal(number).setScale(scale);
        }

        private static BigDecimal decimal(Rational number) {
            return number.toDecimal(9).orElseThrow();
        }
    }
}
